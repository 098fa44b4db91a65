"""Bills, announced changes and practice beside the law, as last seen in November 2026. None of them moves a day."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.planned import Planned, PlannedState, Touches

__all__ = ["PLANNED", "SIXTEEN_WEEKS_FROM"]

SIXTEEN_WEEKS_FROM: Final = date(2026, 1, 1)
"""From this day UWV takes sixteen weeks for a WIA assessment, whatever WIA 102(3) says."""

PLANNED: Final = (
    Planned(
        id="compensation_small_employers",
        nl="compensatie van de transitievergoeding alleen nog voor kleine werkgevers",
        en="compensation of the transition payment for small employers only",
        state=PlannedState.BILL,
        from_day=None,
        source="bill 36 869, verslag of 26 January 2026; not in BW 7:673e(1)a of 1 July 2026",
        source_nl="wetsvoorstel 36 869, verslag van 26 januari 2026; niet in art. 7:673e lid 1 BW van 1 juli 2026",
        touches=Touches(by="end_of_ban", on_or_after=date(2026, 7, 1)),
    ),
    Planned(
        id="compensation_abolished",
        nl="geen compensatie van de transitievergoeding meer na ziekte",
        en="no compensation of the transition payment after sickness any more",
        state=PlannedState.ANNOUNCED,
        from_day=date(2028, 1, 1),
        source="coalition agreement of early 2026; no bill found",
        source_nl="coalitieakkoord van begin 2026; geen wetsvoorstel gevonden",
        touches=Touches(by="end_of_ban", on_or_after=date(2028, 1, 1)),
    ),
    Planned(
        id="advice_of_company_doctor",
        nl="het advies van de bedrijfsarts leidend in de toets van het re-integratieverslag",
        en="the company doctor's advice leading in the test of the report",
        state=PlannedState.ANNOUNCED,
        from_day=date(2028, 1, 1),
        source="SZW budget 2026; the bill of before (35 589) was withdrawn in 2023; no new bill found",
        source_nl="begroting SZW 2026; het eerdere wetsvoorstel (35 589) is in 2023 ingetrokken; geen nieuw gevonden",
        touches=Touches(by="end_of_wait", on_or_after=date(2028, 1, 1)),
    ),
    Planned(
        id="second_track_smaller_employers",
        nl="spoor 2 in het tweede jaar anders voor werkgevers tot 100 werknemers",
        en="another second year for employers of up to 100 employees",
        state=PlannedState.CONSULTATION,
        from_day=None,
        source="internet consultation of 13 October to 24 November 2023; no bill found",
        source_nl="internetconsultatie van 13 oktober tot en met 24 november 2023; geen wetsvoorstel gevonden",
        touches=Touches(by="milestone", milestone="second_track"),
    ),
    Planned(
        id="early_iva_closed",
        nl="geen IVA meer voor nieuwe gevallen",
        en="no IVA for new cases any more",
        state=PlannedState.ANNOUNCED,
        from_day=None,
        source="coalition agreement of early 2026; no bill found",
        source_nl="coalitieakkoord van begin 2026; geen wetsvoorstel gevonden",
        touches=Touches(by="milestone", milestone="early_iva_application"),
    ),
    Planned(
        id="simpler_report",
        nl="eenvoudiger verslag en sancties (Wet verbetering poortwachter)",
        en="simpler reports and sanctions (Wet verbetering poortwachter)",
        state=PlannedState.ANNOUNCED,
        from_day=None,
        source="coalition agreement of early 2026; no bill found",
        source_nl="coalitieakkoord van begin 2026; geen wetsvoorstel gevonden",
        touches=Touches(by="milestone", milestone="reintegration_report"),
    ),
    Planned(
        id="wia_decision_16_weeks",
        nl="UWV neemt zestien weken voor elke WIA-beoordeling",
        en="UWV takes sixteen weeks for each WIA assessment",
        state=PlannedState.PRACTICE,
        from_day=SIXTEEN_WEEKS_FROM,
        source="rijksoverheid.nl, 19 December 2025, and news of January 2026; WIA 102(3) still says eight weeks",
        source_nl="rijksoverheid.nl, 19 december 2025, en nieuws van januari 2026; art. 102 WIA zegt nog acht weken",
        touches=Touches(by="milestone", on_or_after=SIXTEEN_WEEKS_FROM, milestone="wia_decision"),
    ),
    Planned(
        id="expert_opinion_four_weeks",
        nl="UWV neemt vier weken voor een deskundigenoordeel",
        en="UWV takes four weeks for an expert opinion",
        state=PlannedState.PRACTICE,
        from_day=None,
        source="UWV's working instruction of 2025; SUWI 32a(3) still says two weeks",
        source_nl="werkinstructie van UWV van 2025; art. 32a lid 3 SUWI zegt nog twee weken",
        touches=Touches(by="milestone", milestone="expert_opinion"),
    ),
    Planned(
        id="no_penalty_for_late_wia_decision",
        nl="tijdelijk geen dwangsom bij een te late WIA-beschikking",
        en="no penalty for a late WIA decision, for a time",
        state=PlannedState.ANNOUNCED,
        from_day=None,
        source="letter of 19 December 2025, 26 448 nr. 862; in preparation",
        source_nl="brief van 19 december 2025, 26 448 nr. 862; in voorbereiding",
        touches=Touches(by="milestone", milestone="wia_decision"),
    ),
    Planned(
        id="enforcement_social_security",
        nl="andere boetes en maatregelen (Wet handhaving sociale zekerheid)",
        en="other fines and measures (Wet handhaving sociale zekerheid)",
        state=PlannedState.BILL,
        from_day=None,
        source="bill 36 785 of 4 July 2025; its entry into force was not found",
        source_nl="wetsvoorstel 36 785 van 4 juli 2025; geen inwerkingtreding gevonden",
        touches=Touches(by="milestone", milestone="week_42_notice"),
    ),
)
"""What may change, each with its state and its source."""
