import type { FileKind } from "./examine-file";

/** A file that waits in a form until it is sent, as the form shows it. */
export type HeldFile = { id: string; fileName: string; bytes: number; kind: FileKind };

/** What a form knows of its files when it is shown again: the key to them, and a sentence for each that was not taken. */
export type HeldFiles = { basket: string; files: HeldFile[]; refused: string[] };
