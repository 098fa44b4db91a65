import { assess, CaseError } from "./poortwachter.js";

const first = document.querySelector("#first");

async function shown() {
  document.querySelector("#problem").textContent = "";
  try {
    const answer = await assess({ first_sick_day: first.value }, "2026-11-25");
    document.querySelector("#wait").textContent = answer.waiting_period.last_day;
    document.querySelector("#wia").textContent = answer.wia.first_day;
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    document.querySelector("#problem").textContent = error.message;
  }
}

first.addEventListener("change", shown);
await shown();
