import { Icon } from "@/components/ui/icon";
import { type SearchAsked, searchHref } from "@/lib/search/parameters";
import { SiteSuggest } from "./site-suggest";

/** The id of the form that the filters, which stand elsewhere on the page, belong to. */
export const SEARCH_FORM = "search-form";

/**
 * The box of the search page: a plain form. `found` says how much there is, when something was looked for. The custom element
 * around it, where a browser knows it, shows what /search/suggest offers while somebody types.
 */
export function SearchBox({ asked, found }: { asked: SearchAsked; found: string | null }) {
	return (
		<search className="srch-box">
			<SiteSuggest>
				<form id={SEARCH_FORM} className="sbox" action="/search">
					<label className="vh" htmlFor="q">
						搜尋報道、股份編號或作者
					</label>
					<input
						id="q"
						name="q"
						type="search"
						defaultValue={asked.text}
						placeholder="報道、股份編號或作者"
						autoComplete="off"
						enterKeyHint="search"
					/>
					{asked.sort === "latest" && <input type="hidden" name="sort" value="latest" />}
					{asked.isExact && <input type="hidden" name="exact" value="1" />}
					<button type="submit" aria-label="搜尋">
						<Icon name="search" />
					</button>
				</form>
			</SiteSuggest>
			{asked.wasCut && <p className="err">查詢太長，只取首100字。請縮短後再試。</p>}
			{found !== null && (
				<p className="hint">
					{found}
					{asked.isExact ? (
						<>
							只找與輸入完全相同的寫法。<a href={searchHref(asked, { isExact: false })}>包括其他寫法</a>
						</>
					) : (
						<>
							已包括簡體、異體及各地用詞，例如「软件」「軟體」「裏／裡」。
							<a href={searchHref(asked, { isExact: true })}>只找完全相同</a>
						</>
					)}
				</p>
			)}
		</search>
	);
}
