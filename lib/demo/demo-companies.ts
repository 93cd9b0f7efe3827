import type { CompanyKind } from "@/db/schema/companies";

export type DemoCompany = {
	/** A Hong Kong code, as invented as the company. */
	code: string | null;
	name: string;
	englishName: string | null;
	aliases: readonly string[];
	kind: CompanyKind;
};

/** Companies that stand in the demo's stories. */
export const demoCompanies: readonly DemoCompany[] = [
	{ code: "02918", name: "遠嶺通訊", englishName: "Farridge Communications", aliases: [], kind: "listed" },
	{ code: "04826", name: "嶼橋控股", englishName: "Islebridge Holdings", aliases: ["嶼橋"], kind: "listed" },
	{ code: "06651", name: "海圖數據", englishName: "Seachart Data", aliases: [], kind: "listed" },
	{ code: null, name: "曜石光子", englishName: "Obsidian Photonics", aliases: [], kind: "startup" },
	{ code: null, name: "石澗數據", englishName: null, aliases: [], kind: "startup" },
	{ code: null, name: "智榕教育科技", englishName: null, aliases: ["智榕教育"], kind: "startup" },
	{ code: null, name: "拾貝銀行", englishName: null, aliases: [], kind: "institution" },
];
