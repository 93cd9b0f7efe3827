import { benchBurst, benchInbox } from "./inbox";
import { benchPages } from "./pages";
import { benchPlans } from "./query-plans";

const [what = "pages", sizes] = process.argv.slice(2);
if (what === "plans") await benchPlans();
else if (what === "inbox") await benchInbox();
else if (what === "burst") await benchBurst();
else if (what === "pages" || what === "cold")
	await benchPages({ onlyCold: what === "cold", ...(sizes && { sizes: sizes.split(",").map(Number) }) });
else throw new Error(`There is no bench of ${what}: pages or cold [2000,20000,100000], plans, inbox, burst.`);
