import type { Role } from "@/db/schema/users";

export type DemoStaff = {
	email: string;
	name: string;
	role: Role;
	/** The handle of the person this account writes as; null for an account that signs no story. */
	person: string | null;
};

/** Sign-in accounts of the demo newsroom, at least one for each role. */
export const demoStaff: readonly DemoStaff[] = [
	{ email: "admin@ejtech.example", name: "系統管理", role: "admin", person: null },
	{ email: "chief@ejtech.example", name: "顧蔚嵐", role: "chief", person: "ku-wai-laam" },
	{ email: "editor@ejtech.example", name: "陳芷澄", role: "editor", person: "chan-tsz-ching" },
	{ email: "sub-editor@ejtech.example", name: "黎曉彤", role: "sub-editor", person: null },
	{ email: "writer@ejtech.example", name: "何詠琳", role: "writer", person: "ho-wing-lam" },
	{ email: "mok@ejtech.example", name: "莫凱晴", role: "writer", person: "mok-hoi-ching" },
	{ email: "fong@ejtech.example", name: "方諾行", role: "writer", person: "fong-nok-hang" },
	{ email: "columnist@ejtech.example", name: "溫啟明", role: "columnist", person: "wan-kai-ming" },
	{ email: "press@ejtech.example", name: "新聞稿收件", role: "press-desk", person: null },
	{ email: "tips@ejtech.example", name: "報料保管", role: "tip-custodian", person: null },
	{ email: "tips-2@ejtech.example", name: "報料保管二", role: "tip-custodian", person: null },
];
