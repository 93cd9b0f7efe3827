import { Icon } from "@/components/ui/icon";

/** Goes round: as the device, dark, light. Laid out only where a script can do it. */
export function ThemeSwitch() {
	return (
		<theme-switch className="with-script">
			<button
				className="icbtn"
				type="button"
				aria-label="外觀：跟隨裝置"
				data-say-auto="外觀：跟隨裝置"
				data-say-dark="外觀：深色"
				data-say-light="外觀：淺色"
			>
				<Icon name="moon" />
			</button>
		</theme-switch>
	);
}
