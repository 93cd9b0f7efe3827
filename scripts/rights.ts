import { writeFileSync } from "node:fs";
import { rightsDocument } from "@/lib/access/rights-document";

writeFileSync("docs/permissions.md", rightsDocument());
