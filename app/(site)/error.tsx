"use client";

// Next asks for this line and this name here: an error boundary is always client code.
export { ErrorNotice as default } from "@/components/site/error-notice";
