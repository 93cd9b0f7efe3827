import type { Headline } from "./headline";

/** A headline without the author that was typed behind it, 題目（作者）, for where the author is printed besides. */
export function withoutSignature<Parts extends Pick<Headline, "claim" | "subs">>(
	headline: Parts,
	authors: readonly string[],
): Parts {
	const { claim, subs } = headline;
	return subs.length > 0
		? { ...headline, subs: [...subs.slice(0, -1), unsigned(subs.at(-1) ?? "", authors)] }
		: { ...headline, claim: unsigned(claim, authors) };
}

function unsigned(line: string, authors: readonly string[]): string {
	const [, title, name = ""] = /^(.+)（([^（）]+)）$/su.exec(line) ?? [];
	return title && authors.includes(name) ? title : line;
}
