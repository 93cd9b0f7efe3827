import { NotThere } from "./not-there";

// The framework asks for it under this name, for what it does not find itself, and renders it unseen with every page of the desk:
// so it may say no status.
export default NotThere;
