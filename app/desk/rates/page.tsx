import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { notThere } from "@/app/desk/not-there";
import { DeskHead } from "@/components/desk/desk-head";
import { RateList } from "@/components/desk/rate-list";
import { SavedNote } from "@/components/desk/saved-note.island";
import { may } from "@/lib/access/policy";
import { currentStaff } from "@/lib/access/session";
import { CURRENCY_NAMES, currencyNamed } from "@/lib/money/currencies";
import { listRates } from "@/lib/money/desk-queries";
import { dayOf } from "@/lib/time/hong-kong";
import { wordsIn } from "@/lib/words/words";
import { keepRateAction } from "./actions";
import { RateForm } from "./rate-form.island";

type Asked = "kept" | "on" | "currency" | "before";
type Props = { searchParams: Promise<Partial<Record<Asked, string | string[]>>> };

export const metadata: Metadata = { title: "匯率表" };

export default async function RatesPage({ searchParams }: Props) {
	const staff = await currentStaff();
	if (!staff) redirect("/sign-in?to=/desk/rates");
	if (!may(staff, "rate.keep", "house")) return notThere();
	const words = wordsIn(staff.locale);
	const said = words.rates;
	const asked = await searchParams;
	const currency = currencyNamed(String(asked.currency ?? ""));
	const kept = currencyNamed(String(asked.kept ?? ""));
	const before = /^\d{1,15}$/.test(String(asked.before)) ? Number(asked.before) : null;
	const { rates, next } = await listRates(staff, { currency, before });
	const now = new Date();
	return (
		<>
			<DeskHead title={said.title} />
			<main className="ws-main" id="main">
				{kept && <SavedNote>{said.kept(kept, String(asked.on ?? ""))}</SavedNote>}
				<p className="hint">{said.intro}</p>
				<RateForm key={rates[0]?.id ?? 0} action={keepRateAction} today={dayOf(now)} />
				<nav className="rate-f" aria-label={said.filter}>
					<a href="/desk/rates" aria-current={currency === null ? "page" : undefined}>
						{said.all}
					</a>
					{CURRENCY_NAMES.map((name) => (
						<a
							key={name}
							href={`/desk/rates?${new URLSearchParams({ currency: name })}`}
							aria-current={currency === name ? "page" : undefined}
							lang="zh-Hant-HK"
						>
							{name}
						</a>
					))}
				</nav>
				{rates.length === 0 ? <p className="hint">{said.none}</p> : <RateList {...{ rates, now, words }} />}
				{next !== null && (
					<a
						className="btn"
						href={`/desk/rates?${new URLSearchParams({ ...(currency && { currency }), before: String(next) })}`}
					>
						{said.more}
					</a>
				)}
			</main>
		</>
	);
}
