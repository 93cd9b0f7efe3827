"use client";

// Next asks for this line and this name here: an error boundary is always client code.
export { GlobalErrorNotice as default } from "@/components/site/error-notice";
