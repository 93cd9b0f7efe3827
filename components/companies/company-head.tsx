import "@/components/styles/lists.css";
import { PageHead } from "@/components/site/page-head";
import { CodeChip } from "./code-chip";

/** Who a company is: its name behind the bar, the code, and by what other names it goes. */
export function CompanyHead({
	name,
	code,
	exchange,
	otherNames,
	feed,
}: {
	name: string;
	code: string | null;
	exchange: string | null;
	otherNames: readonly string[];
	feed: string;
}) {
	return (
		<PageHead title={name} text={`提及「${name}」的報道，新的在前。`}>
			<p className="co-facts">
				{code && (
					<span>
						{exchange && <span className="vh">{exchange === "HKEX" ? "港股代號" : `${exchange}代號`}</span>}
						<CodeChip code={code} />
					</span>
				)}
				{otherNames.length > 0 && <span>又稱　{otherNames.join("、")}</span>}
				<a href={feed}>以RSS訂閱</a>
			</p>
		</PageHead>
	);
}
