import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

/**
 * What a page tells browsers, search engines and those it is shared with, as the framework would write it. Covers what the pages of
 * the house declare; anything else throws, so that nothing declared is lost in silence.
 */
export function DocumentHead({ metadata, viewport, styleSheets }: HeadOf): ReactNode {
	const { metadataBase, title, description, robots, referrer, ...rest } = metadata;
	const { alternates, openGraph, twitter, authors, ...unknown } = rest;
	refuse(unknown);
	const name = resolvedTitle(title);
	const absolute = (address: string | URL) => addressAt(metadataBase, address);
	return (
		<>
			<meta charSet="utf-8" />
			<meta name="viewport" content={`width=device-width, initial-scale=1${fitOf(viewport)}`} />
			{styleSheets.map((href) => (
				<link key={href} rel="stylesheet" href={href} precedence="page" />
			))}
			{themeColors(viewport).map(({ color, media }) => (
				<meta key={color} name="theme-color" content={color} media={media} />
			))}
			<title>{name}</title>
			<Said name="description" content={description} />
			{listOf(authors).map((author) => (
				<Author key={author.name} {...author} />
			))}
			<link rel="manifest" href="/manifest.webmanifest" />
			<Said name="robots" content={robotsLine(robots)} />
			<Said name="referrer" content={referrer} />
			<Alternates of={alternates} absolute={absolute} />
			<Shared {...{ openGraph, twitter, name, description }} absolute={absolute} />
			<link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
			<link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" type="image/png" />
		</>
	);
}

export type HeadOf = { metadata: Metadata; viewport: Viewport; styleSheets: readonly string[] };

/**
 * The metadata of a page within its layouts, the outermost first: what is inside replaces what is outside, field by field, and a
 * title stands in the template of what is around it.
 */
export function withinLayouts(layers: readonly Metadata[]): Metadata {
	let template: string | null = null;
	let merged: Metadata = {};
	for (const layer of layers) {
		const { title } = layer;
		const text = typeof title === "string" && template !== null ? template.replace("%s", title) : title;
		merged = { ...merged, ...layer, ...(title === undefined ? {} : { title: text ?? null }) };
		if (title && typeof title === "object" && "template" in title) template = title.template ?? null;
	}
	return merged;
}

type Absolute = (address: string | URL) => string;

function resolvedTitle(title: Metadata["title"]): string {
	if (typeof title === "string") return title;
	if (title && "default" in title) return title.default;
	if (title && "absolute" in title) return title.absolute ?? "";
	return "";
}

/** As the framework writes it: the address of the front page has no slash at its end. */
function addressAt(base: Metadata["metadataBase"], address: string | URL): string {
	const { href, origin, pathname, search } = new URL(address, base ?? undefined);
	return pathname === "/" && search === "" ? origin : href;
}

function Said({ name, content }: { name: string; content: string | null | undefined }) {
	return content ? <meta name={name} content={content} /> : null;
}

function Author({ name, url }: { name?: string | undefined; url?: string | URL | undefined }) {
	return (
		<>
			{url && <link rel="author" href={String(url)} />}
			{name && <meta name="author" content={name} />}
		</>
	);
}

function Alternates({ of, absolute }: { of: Metadata["alternates"]; absolute: Absolute }) {
	if (!of) return null;
	const { canonical, languages, types, ...unknown } = of as AlternateFields;
	refuse(unknown);
	return (
		<>
			{canonical && <link rel="canonical" href={absolute(canonical)} />}
			{Object.entries(languages ?? {}).map(([language, address]) => (
				<link key={language} rel="alternate" hrefLang={language} href={absolute(address)} />
			))}
			{Object.entries(types ?? {}).flatMap(([type, addresses]) =>
				addresses.map(({ url, title }) => (
					<link key={url} rel="alternate" type={type} href={absolute(url)} title={title} />
				)),
			)}
		</>
	);
}

function Shared({
	openGraph,
	twitter,
	name,
	description,
	absolute,
}: Pick<Metadata, "openGraph" | "twitter" | "description"> & { name: string; absolute: Absolute }) {
	const graph = (openGraph ?? {}) as SharedFields;
	const { type, siteName, locale, url, title, description: text, images, ...more } = graph;
	const { publishedTime, modifiedTime, authors, section, tags, ...unknown } = more;
	refuse(unknown);
	const { card = images?.length ? "summary_large_image" : "summary", ...unknownOfCard } = (twitter ?? {}) as {
		card?: string;
	};
	refuse(unknownOfCard);
	const shownTitle = title ?? name;
	const shownText = text ?? description;
	return (
		<>
			<Property name="og:title" content={shownTitle} />
			<Property name="og:description" content={shownText} />
			<Property name="og:url" content={url && absolute(url)} />
			<Property name="og:site_name" content={siteName} />
			<Property name="og:locale" content={locale} />
			{listOf(images).map((image) => (
				<ImageProperties key={image.url} {...image} url={absolute(image.url)} />
			))}
			<Property name="og:type" content={type} />
			<Property name="article:published_time" content={publishedTime} />
			<Property name="article:modified_time" content={modifiedTime} />
			{listOf(authors).map((author) => (
				<Property key={author} name="article:author" content={author} />
			))}
			<Property name="article:section" content={section} />
			{listOf(tags).map((tag) => (
				<Property key={tag} name="article:tag" content={tag} />
			))}
			<Said name="twitter:card" content={card} />
			<Said name="twitter:title" content={shownTitle} />
			<Said name="twitter:description" content={shownText} />
			{listOf(images).map(({ url: image, alt }) => (
				<TwitterImage key={image} url={absolute(image)} alt={alt} />
			))}
		</>
	);
}

/** The forms in which the house gives them, of the many that the framework would take. */
type AlternateFields = {
	canonical?: string;
	languages?: Record<string, string>;
	types?: Record<string, TitledAddress[]>;
};
type TitledAddress = { url: string; title?: string };
type SharedImage = { url: string; type?: string; width?: number; height?: number; alt?: string };
type SharedFields = {
	type?: string;
	siteName?: string;
	locale?: string;
	url?: string;
	title?: string;
	description?: string;
	images?: SharedImage[];
	publishedTime?: string;
	modifiedTime?: string;
	authors?: string[];
	section?: string;
	tags?: string[];
};

function ImageProperties({ url, type, width, height, alt }: SharedImage) {
	return (
		<>
			<Property name="og:image" content={url} />
			<Property name="og:image:type" content={type} />
			<Property name="og:image:width" content={width && String(width)} />
			<Property name="og:image:height" content={height && String(height)} />
			<Property name="og:image:alt" content={alt} />
		</>
	);
}

function TwitterImage({ url, alt }: { url: string; alt: string | undefined }) {
	return (
		<>
			<Said name="twitter:image" content={url} />
			<Said name="twitter:image:alt" content={alt} />
		</>
	);
}

function Property({ name, content }: { name: string; content: string | 0 | null | undefined }) {
	return content ? <meta property={name} content={content} /> : null;
}

function robotsLine(robots: Metadata["robots"]): string | null {
	if (!robots || typeof robots === "string") return robots ?? null;
	const { index, follow, "max-image-preview": preview, ...unknown } = robots;
	refuse(unknown);
	const words = [
		index === undefined ? null : index ? "index" : "noindex",
		follow === undefined ? null : follow ? "follow" : "nofollow",
		preview ? `max-image-preview:${preview}` : null,
	];
	return words.filter((word) => word !== null).join(", ");
}

function fitOf({ viewportFit }: Viewport): string {
	return viewportFit ? `, viewport-fit=${viewportFit}` : "";
}

function themeColors({ themeColor }: Viewport): { color: string; media?: string | undefined }[] {
	return listOf(themeColor).map((one) => (typeof one === "string" ? { color: one } : one));
}

function listOf<One>(value: One | readonly One[] | null | undefined): readonly One[] {
	if (value === null || value === undefined) return [];
	return Array.isArray(value) ? value : [value as One];
}

function refuse(unknown: object): void {
	const names = Object.entries(unknown).filter(([, value]) => value !== undefined);
	if (names.length > 0) throw new Error(`the head of a page knows no "${names[0]?.[0]}"`);
}
