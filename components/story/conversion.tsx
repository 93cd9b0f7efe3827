import { type ReactNode, useId } from "react";
import { type Conversion, conversionNote } from "@/lib/money/conversion";
import { dayInWords } from "@/lib/time/hong-kong";

/** A sum in Hong Kong dollars that says, when it is pressed, by which rate it was reckoned. It opens without a script. */
export function ConversionWords({ conversion, children }: { conversion: Conversion; children: ReactNode }) {
	const id = useId();
	return (
		<>
			<button className="hkd" type="button" popoverTarget={id}>
				{children}
			</button>
			<span className="hkd-note" id={id} popover="auto">
				{conversionNote(conversion, dayInWords(conversion.on) ?? conversion.on)}
			</span>
		</>
	);
}
