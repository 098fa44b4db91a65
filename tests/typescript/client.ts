// A program as a user of the generated client writes it. What must not compile stands behind @ts-expect-error.
import type { Case } from "./generated/case.js";
import type { Assessment, Milestone } from "./generated/assessment.js";

const simple: Case = { first_sick_day: "2026-01-05" };
const rich: Case = {
  case_id: "2026-0001",
  absences: [{ first_day: "2026-01-05" }],
  records: [
    { kind: "problem_analysis", dated: "2026-02-10", capacity: "present" },
    { kind: "wia_application", status: "not_filed", known_on: "2027-10-19" },
  ],
};

// @ts-expect-error no fact goes by this name
const misspelt: Case = { first_sick_day: "2026-01-05", absenses: [] };

// @ts-expect-error a record names its kind
const nameless: Case = { first_sick_day: "2026-01-05", records: [{ dated: "2026-02-10" }] };

// @ts-expect-error no kind of record goes by this name
const unknown: Case = { first_sick_day: "2026-01-05", records: [{ kind: "diagnosis", dated: "2026-02-10" }] };

function dayOf(record: NonNullable<Case["records"]>[number]): string | null | undefined {
  switch (record.kind) {
    case "sanction_decision":
      return record.sent_on;
    case "work_resumption":
      return record.started_on;
    case "answer":
      return record.value === "yes" ? record.dated : null;
    default:
      return undefined;
  }
}

function overdue(answer: Assessment): string[] {
  const late: Milestone[] = answer.milestones.filter((item) => item.status === "overdue");
  return late.map((item) => `${item.key} ${item.due ?? ""} ${item.basis[0]?.article ?? ""}`);
}

function level(answer: Assessment): string {
  // @ts-expect-error no level goes by this name
  if (answer.risk.level === "fine") return "fine";
  return answer.risk.level;
}

export { dayOf, level, misspelt, nameless, overdue, rich, simple, unknown };
