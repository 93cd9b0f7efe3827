import { notThere } from "@/app/desk/not-there";

// For what the framework itself does not find; the desk's pages answer by themselves, with their text and their status.
export default notThere;
