import { buildDemoNewsroom, demoSignIn } from "@/lib/demo/build-demo-newsroom";
import { runWithDatabase } from "./run";

await runWithDatabase(async () => {
	const started = Date.now();
	const { articles, pictures } = await buildDemoNewsroom({ onProgress: (line) => console.log(`· ${line}`) });
	console.log(`${articles} stories, ${pictures} pictures, ${((Date.now() - started) / 1000).toFixed(1)} s`);
	const demo = await demoSignIn();
	if (demo) console.log(`Sign in as ${demo.email} with ${demo.password}`);
});
