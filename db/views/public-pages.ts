import { sql } from "drizzle-orm";
import { boolean, doublePrecision, integer, jsonb, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { BoxKind } from "../schema/boxes";
import { isOut, notExpired } from "./not-expired";

/** A picture at the head of a page; its text for those who cannot see it stands with the picture itself. */
export type PlacePicture = {
	id: string;
	width: number;
	height: number;
	widths: number[];
	focalX: number;
	focalY: number;
	tone: string | null;
	edition: string;
	isAiMade: boolean;
	alt: string;
};

const pictureOf = sql`jsonb_build_object('id', m.id, 'width', m.width, 'height', m.height, 'widths', m.widths, 'focalX', m.focal_x, 'focalY', m.focal_y, 'tone', m.tone, 'edition', m.edition, 'isAiMade', m.is_ai_made, 'alt', m.alt)`;

export const publicSections = pgView("public_sections", {
	id: uuid("id").notNull(),
	slug: text("slug").notNull(),
	name: text("name").notNull(),
	description: text("description").notNull(),
	position: integer("position").notNull(),
}).as(sql`select s.id, s.slug, s.name, s.description, s.position from sections s where s.is_active`);

export const publicColumns = pgView("public_columns", {
	id: uuid("id").notNull(),
	slug: text("slug").notNull(),
	name: text("name").notNull(),
	description: text("description").notNull(),
	weekday: integer("weekday"),
	state: text("state").notNull(),
	position: integer("position").notNull(),
	columnists: jsonb("columnists")
		.$type<{ handle: string; name: string; honorific: string | null }[]>()
		.notNull(),
	picture: jsonb("picture").$type<PlacePicture>(),
}).as(sql`
	select c.id, c.slug, c.name, c.description, c.weekday, c.state, c.position,
		coalesce((
			select jsonb_agg(jsonb_build_object('handle', e.handle, 'name', e.name, 'honorific', e.honorific) order by l.position)
			from column_columnists l join people e on e.id = l.person_id where l.column_id = c.id
		), '[]'::jsonb) as columnists,
		(select ${pictureOf} from media m where m.id = c.picture_id) as picture
	from columns c`);

/**
 * People with a page of their own: those whose name stands on a story readers can see, and active staff and columnists. One
 * byline of each is looked for; EXISTS would have all bylines read once into a hash.
 */
export const publicPeople = pgView("public_people", {
	id: uuid("id").notNull(),
	handle: text("handle").notNull(),
	name: text("name").notNull(),
	honorific: text("honorific"),
	englishName: text("english_name"),
	title: text("title"),
	kind: text("kind").notNull(),
	bio: text("bio").notNull(),
	portrait: jsonb("portrait").$type<PlacePicture>(),
	position: integer("position").notNull(),
	isListed: boolean("is_listed").notNull(),
}).as(sql`
	select e.id, e.handle, e.name, e.honorific, e.english_name, e.title, e.kind, e.bio,
		(select ${pictureOf} from media m where m.id = e.portrait_id) as portrait, e.position, e.is_listed
	from people e
	where (e.is_active and e.kind in ('staff', 'columnist'))
		or (select true from publication_bylines b where b.person_id = e.id and b.publish_at <= now() and ${notExpired(sql`b.number`)} limit 1)`);

/** How long until a box begins or ends, in milliseconds by the database's clock; no row when none will. */
export const nextBoxChange = pgView("next_box_change", {
	waitMilliseconds: doublePrecision("wait_milliseconds").notNull(),
}).as(sql`
	select extract(epoch from (n.at - now()))::double precision * 1000 as wait_milliseconds
	from boxes b cross join lateral (values (b.starts_at), (b.ends_at)) as n (at)
	where b.is_active and n.at > now() order by n.at limit 1`);

export const publicBoxes = pgView("public_boxes", {
	id: uuid("id").notNull(),
	kind: text("kind").$type<BoxKind>().notNull(),
	title: text("title").notNull(),
	text: text("text").notNull(),
	linkLabel: text("link_label"),
	linkHref: text("link_href"),
	position: integer("position").notNull(),
}).as(sql`
	select b.id, b.kind, b.title, b.text, b.link_label, b.link_href, b.position from boxes b
	where b.is_active and (b.starts_at is null or b.starts_at <= now()) and (b.ends_at is null or b.ends_at > now())`);

/**
 * Pictures whose files anybody may fetch: shown by a published story, a portrait, a column's picture, or a book's cover; never one that
 * came with a release before its embargo has ended. Once a draft was begun from the release, the draft's embargo is the one that counts.
 */
export const publicMedia = pgView("public_media", {
	id: uuid("id").notNull(),
	width: integer("width").notNull(),
	height: integer("height").notNull(),
	widths: integer("widths").array().notNull(),
	edition: text("edition").notNull(),
}).as(sql`
	select m.id, m.width, m.height, m.widths, m.edition from media m
	where (exists (select 1 from publication_media u where u.media_id = m.id and u.publish_at <= now()
			and u.article_id <> all (array(select x.article_id from publications x where x.expires_at <= now())))
		or exists (select 1 from people e where e.portrait_id = m.id)
		or exists (select 1 from columns k where k.picture_id = m.id)
		or exists (select 1 from publications p join books b on b.id = p.book_id where b.cover_id = m.id and ${isOut}))
		and not exists (
			select 1 from submission_files f join submissions s on s.id = f.submission_id
				left join articles a on a.id = s.article_id
			where f.media_id = m.id and case when a.id is null then s.embargo_until else a.embargo_until end > now()
		)`);

export const publicRedirects = pgView("public_redirects", {
	fromPath: text("from_path").notNull(),
	toPath: text("to_path"),
	status: integer("status").notNull(),
	goneAt: timestamp("gone_at", { withTimezone: true }),
	reason: text("reason"),
}).as(sql`select r.from_path, r.to_path, r.status, r.gone_at, r.reason from redirects r`);

export const publicSettings = pgView("public_settings", {
	key: text("key").notNull(),
	value: jsonb("value").$type<unknown>().notNull(),
}).as(
	sql`select s.key, s.value from settings s where s.key in ('publication', 'footer', 'comments', 'workflow', 'tips', 'pressRoom')`,
);
