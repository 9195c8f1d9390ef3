//! The rule behind each field: why it is asked.

use volya_core::law::Rule;

/// The rule behind a key of a documented kind, and behind the kind as a whole where no key is named. `None` where it is plain office work.
#[must_use]
pub fn rule_behind(kind: &str, key: Option<&str>) -> Option<Rule> {
    key.and_then(|key| behind_key(kind, key)).or_else(|| behind(kind))
}

fn behind_key(kind: &str, key: &str) -> Option<Rule> {
    Some(match (kind, key) {
        ("declaration", "taken_at") => Rule::Will11,
        ("declaration", "channel") => Rule::Will6,
        ("declaration", "how" | "heard_by" | "to" | "stance") => Rule::Will7,
        ("declaration", "taker" | "present" | "recorded") => Rule::Will2,
        ("declaration", "influences") => Rule::Will5,
        ("declaration", "duress_sign" | "authorship") => Rule::Will14,
        ("declaration", "last_strain" | "capacity") => Rule::Will12,
        ("declaration", "minutes" | "ended_by") => Rule::Will9,
        ("declaration", "sheet") => Rule::Will4,
        ("declaration", "language" | "understood" | "read_back") => Rule::Will3,
        ("declaration", "third_option_shown") => Rule::Hnd3,
        ("declaration", "counsel") => Rule::Will13,
        ("declaration", "interpretation") => Rule::Doc6,
        ("risk", "assurances") => Rule::Gate9,
        ("risk", "assessed_on") => Rule::Gate7,
        ("risk", "sources") => Rule::Gate1,
        ("standing", "reserves_article_12" | "other_guarantee") => Rule::Gate4,
        ("standing", "willing" | "able") => Rule::Gate3,
        ("standing", "onward") => Rule::Gate6,
        ("notice", "measures") => Rule::Gate15,
        ("notice", "language" | "understood") => Rule::Will3,
        ("review", "family_pressure") => Rule::Will5,
        ("review", "counsel") => Rule::Will13,
        ("notification", "family" | "origin" | "family_consent" | "origin_consent" | "harm_assessed") => Rule::Not3,
        ("offer", "exclusion_asked" | "keeps_him") => Rule::Hnd2,
        ("handover", "kept_back" | "packets") => Rule::Hnd5,
        ("medical", "health") => Rule::Not4,
        _ => return None,
    })
}

fn behind(kind: &str) -> Option<Rule> {
    Some(match kind {
        "declaration" => Rule::Will1,
        "refuse" => Rule::Will7,
        "confirm" => Rule::Will11,
        "withdraw" => Rule::Will8,
        "report" => Rule::Will6,
        "talk" => Rule::Will9,
        "risk" => Rule::Gate5,
        "standing" => Rule::Gate2,
        "review" | "review-open" | "vote" | "review-conclude" => Rule::Gate20,
        "danger" | "referral" => Rule::Doc4,
        "moved" | "recall" => Rule::Gate16,
        "objection" => Rule::Gate5,
        "transfer" | "sharing" | "relative-enquiry" => Rule::Will15,
        "same-as" | "not-same-as" => Rule::Gate19,
        "mistaken" => Rule::Gate18,
        "taint" | "taint-lift" => Rule::Will2,
        "guarantee" => Rule::Gate17,
        "form-review" | "form-withdraw" => Rule::Will4,
        "custody" | "ended" => Rule::Stat2,
        "status" => Rule::Stat1,
        "origin" => Rule::Gate6,
        "age" => Rule::Doc8,
        "medical" => Rule::Gate10,
        "notice" | "counsel" | "appeal" => Rule::Gate8,
        "proceedings" => Rule::Gate12,
        "fitness" | "manifest" | "departure" | "effects" | "transport" => Rule::Gate14,
        "confirmation" => Rule::Gate22,
        "death" => Rule::Death1,
        "protection" => Rule::Stat7,
        "commitment" => Rule::Gate13,
        "card" => Rule::Not1,
        "notification" => Rule::Not2,
        "health-report" => Rule::Not4,
        "access" => Rule::Not7,
        "complaint" => Rule::Not8,
        "mail" => Rule::Not9,
        "proof-of-life" => Rule::Not10,
        "search" => Rule::Not11,
        "separation" => Rule::Will16,
        "enquiry" => Rule::Death2,
        "offer" => Rule::Hnd1,
        "handover" => Rule::Hnd4,
        "aftercare" => Rule::Hnd6,
        "deadline" => Rule::Hnd7,
        "family-message" => Rule::Not3,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::documented;
    use super::*;

    #[test]
    fn every_question_of_a_declaration_names_its_rule() {
        let asked = documented("declaration").unwrap().iter().filter(|key| !matches!(key.name, "paper" | "note"));
        for key in asked {
            assert!(behind_key("declaration", key.name).is_some(), "{}", key.name);
        }
    }

    #[test]
    fn plain_office_work_names_none() {
        assert_eq!(rule_behind("on-call", None), None);
        assert_eq!(rule_behind("offer", Some("keeps_him")), Some(Rule::Hnd2));
        assert_eq!(rule_behind("offer", Some("by")), Some(Rule::Hnd1));
    }
}
