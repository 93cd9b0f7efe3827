// Plain JavaScript, because a thread begins without the loader that the server runs under.
import { register } from "tsx/esm/api";

register();
await import("./maker-thread.ts");
