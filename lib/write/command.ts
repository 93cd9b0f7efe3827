import { sql } from "drizzle-orm";
import type { z } from "zod";
import { database, type Transaction } from "@/db/client";
import { events } from "@/db/schema/events";
import { type Actor, actorName } from "@/lib/access/actor";
import { may, maySee, mustProve } from "@/lib/access/policy";
import type { Permission, Subjects } from "@/lib/access/subjects";
import { noteChange, tellFront } from "@/lib/front/change";
import type { Tag } from "@/lib/front/tags";
import { type Outcome, type Problem, refuse } from "./outcome";

/** What a command's `run` is given. `now` is the database's clock at the start of the transaction. */
export type Writing<Input, Subject> = {
	tx: Transaction;
	actor: Actor;
	input: Input;
	subject: Subject;
	now: Date;
	/** What this write was done together with: one gesture of a hand that changes many things. */
	gesture: string | null;
	/** Writes an event into the audit log, in the same transaction. */
	record: (
		verb: `${string}.${string}`,
		subjectId: string | null,
		details?: Record<string, unknown>,
	) => Promise<void>;
	/** Readers see something else under these tags, once this has been committed. */
	changed: (...tags: Tag[]) => void;
	/** What readers saw under these tags is taken away from them, once this has been committed. */
	gone: (...tags: Tag[]) => void;
};

/**
 * Calls a write. `now` may be set by the system actor alone: it back-dates imports and demo stories. `gesture` is written with each
 * event, so that those of one gesture are found together.
 */
export type Command<Value> = (
	actor: Actor,
	input: unknown,
	options?: { now?: Date; gesture?: string },
) => Promise<Outcome<Value>>;

/**
 * The one way to write: parse, open a transaction, find and lock the subject, ask the policy about that subject and, for what is
 * dangerous, for a young proof of who acts (problem `prove-again`), run, commit, tell the front what readers see differently. A refusal by `run` rolls everything back; an unexpected error is thrown. Input that does not parse is refused
 * with a problem per field, whose code is the schema's message.
 */
export function command<
	P extends Permission,
	Shape extends z.ZodType,
	Subject extends Subjects[P],
	Value,
>(spec: {
	permission: P;
	input: Shape;
	find: (tx: Transaction, input: z.output<Shape>, actor: Actor) => Promise<Subject | null>;
	run: (writing: Writing<z.output<Shape>, Subject>) => Promise<Outcome<Value>>;
}): Command<Value> {
	return async (actor, raw, options = {}) => {
		const parsed = spec.input.safeParse(raw);
		if (!parsed.success) return refuse(...parsed.error.issues.map(problemOf));
		const input = parsed.data;
		if (options.now && actor.kind !== "system") throw new Error("only the system may set the clock");
		try {
			const { outcome, changes } = await database().transaction(async (tx) => {
				const subject = await spec.find(tx, input, actor);
				if (subject === null) throw new Refusal([{ code: "not-found" }]);
				if (!may(actor, spec.permission, subject)) {
					throw new Refusal([{ code: maySee(actor, spec.permission, subject) ? "forbidden" : "not-found" }]);
				}
				const now = options.now ?? (await clockOf(tx));
				const gesture = options.gesture ?? null;
				if (mustProve(actor, spec.permission, now)) throw new Refusal([{ code: "prove-again" }]);
				const record: Writing<unknown, unknown>["record"] = async (verb, subjectId, details = {}) => {
					const actorId = actor.kind === "staff" ? actor.userId : null;
					await tx.insert(events).values({
						at: now,
						actorKind: actor.kind,
						actorId,
						actorName: actorName(actor),
						verb,
						subjectId,
						details: gesture === null ? details : { ...details, gesture },
					});
				};
				const changedTags = new Set<Tag>();
				const goneTags = new Set<Tag>();
				const outcome = await spec.run({
					tx,
					actor,
					input,
					subject,
					now,
					gesture,
					record,
					changed: (...tags) => addAll(changedTags, tags),
					gone: (...tags) => addAll(goneTags, tags),
				});
				if (!outcome.ok) throw new Refusal(outcome.problems);
				const changes = [];
				if (changedTags.size > 0)
					changes.push(await noteChange(tx, { tags: [...changedTags], isGone: false }));
				if (goneTags.size > 0) changes.push(await noteChange(tx, { tags: [...goneTags], isGone: true }));
				return { outcome, changes };
			});
			for (const change of changes) tellFront(change);
			return outcome;
		} catch (error) {
			if (error instanceof Refusal) return refuse(...error.problems);
			throw error;
		}
	};
}

/** For subjects that do not exist yet. */
export async function findNothing(): Promise<"new"> {
	return "new";
}

/** For permissions asked about the whole newsroom. */
export async function findHouse(): Promise<"house"> {
	return "house";
}

function addAll(tags: Set<Tag>, more: Tag[]): void {
	for (const tag of more) tags.add(tag);
}

/** Carries a refusal out of the transaction, so that it rolls back. */
class Refusal extends Error {
	constructor(readonly problems: Problem[]) {
		super("refused");
	}
}

async function clockOf(tx: Transaction): Promise<Date> {
	const { rows } = await tx.execute<{ ms: string }>(sql`select extract(epoch from now()) * 1000 as ms`);
	return new Date(Math.floor(Number(rows[0]?.ms)));
}

export function problemOf(issue: z.core.$ZodIssue): Problem {
	const field = issue.path.join(".");
	const values: Problem["values"] = {};
	if ("maximum" in issue) values.max = Number(issue.maximum);
	if ("minimum" in issue) values.min = Number(issue.minimum);
	if (issue.code === "custom" && issue.params) {
		for (const [key, value] of Object.entries(issue.params)) {
			if (typeof value === "string" || typeof value === "number") values[key] = value;
		}
	}
	const code = /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : "invalid";
	return { code, ...(field && { field }), ...(Object.keys(values).length > 0 && { values }) };
}
