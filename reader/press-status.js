// The script of a sender's own page, whose forms have days and times.
import { sayWhen } from "./press-when";

const say = () => sayWhen(document);
document.addEventListener("input", say);
say();
