import { system } from "@/lib/access/actor";
import { addEvent } from "@/lib/diary/add-event";
import { addDays, dayOf } from "@/lib/time/hong-kong";

/** Events of invented organisers; days are counted from the demo's own. */
const demoEvents = [
	{
		...{ title: "海底光纜登陸站開放日", organiser: "維港光纜聯盟", place: "東涌示範登陸站一號館" },
		...{ days: 3, from: "10:00", to: "12:00", facts: "可拍攝機房外圍；工程總監答問二十分鐘。" },
		...{ contactName: "文小姐", contactEmail: "press@harbour-cable.example", contactPhone: "0000 0008" },
	},
	{
		...{ title: "月球車原型公開試行", organiser: "近月軌道實驗室", place: "大埔示範工場" },
		...{ days: 3, from: "11:30", to: "13:00", facts: "首次戶外試行，如遇大雨順延。" },
		...{ contactName: "古先生", contactEmail: "press@cislunar.example", contactPhone: "0000 0009" },
	},
];

/** Fills the demo newsroom's diary. */
export async function addDiary(now: Date): Promise<void> {
	for (const { days, from, to, ...event } of demoEvents) {
		const day = addDays(dayOf(now), days);
		const outcome = await addEvent(
			system("demo"),
			{ ...event, startsAt: `${day}T${from}`, endsAt: `${day}T${to}` },
			{ now },
		);
		if (!outcome.ok) throw new Error(`a demo event was refused: ${JSON.stringify(outcome.problems)}`);
	}
}
