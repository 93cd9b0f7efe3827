import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

// The elements of reader/, which help where a browser runs scripts. `class`, because React hands attributes on as they are.
declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"reading-size": Plain;
			"theme-switch": Plain;
			"share-page": Plain;
			"copy-link": Plain & { "data-text"?: string };
			"kept-stories": Plain;
			"print-page": Plain;
			"since-last-visit": Plain & { "data-say": string };
			"tip-exit": Plain;
			"tip-sealer": Plain & Record<`data-${string}`, string>;
			"new-stories": Plain & { src: string; "data-newest": string };
		}
	}
}
