import { ORIGINAL, VARIANTS, variantAddress } from "@/lib/variants/variant";

/** The page in its three kinds of Chinese, as plain links. The view that is made from this page marks itself. */
export function VariantLinks({ path, label = "繁簡轉換" }: { path: string; label?: string }) {
	return (
		<nav className="seg" aria-label={label}>
			{VIEWS.map(({ letter, name, language, href }) => (
				<a
					key={language}
					href={href(path)}
					hrefLang={language}
					lang={language}
					translate="no"
					aria-label={name}
					aria-current={language === ORIGINAL.language}
				>
					{letter}
				</a>
			))}
		</nav>
	);
}

const VIEWS = [
	{ letter: "繁", name: "繁體（香港）", language: ORIGINAL.language, href: (path: string) => path },
	{
		letter: "简",
		name: "简体",
		language: VARIANTS["zh-hans"].language,
		href: (path: string) => variantAddress(path, "zh-hans"),
	},
	{
		letter: "台",
		name: "台灣正體",
		language: VARIANTS["zh-tw"].language,
		href: (path: string) => variantAddress(path, "zh-tw"),
	},
];
