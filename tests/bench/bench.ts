import { benchPlans } from "./query-plans";

const [what = "pages"] = process.argv.slice(2);
if (what === "plans") await benchPlans();
else throw new Error(`There is no bench of ${what}: plans.`);
