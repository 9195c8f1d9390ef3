//! The rules of law and practice that the gate carries, by stable ids, which are its reason codes.
//!
//! Each rule has a file in `law/` with the article, our reading of it, and the modules and vectors that carry it; a test compares.

use std::fmt;

use serde::{Serialize, Serializer};

/// How sure we are of a rule's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The primary text was read.
    Read,
    /// Seen in a secondary source or excerpt.
    Seen,
    /// Our policy choice; no legal source sets it.
    Policy,
}

/// On what ground a finding stands. The gate reports bases, never a legal conclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A danger at the destination or on the way there.
    Risk,
    /// What he himself has said, or has not been asked.
    Will,
    /// GC III art. 109: sick and wounded.
    Art109,
    /// Who he is in law, and the procedure he is owed.
    Status,
    /// The record itself: missing, doubtful or contradictory.
    Data,
}

impl Basis {
    /// The code in verdicts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Risk => "RISK",
            Self::Will => "WILL",
            Self::Art109 => "ART109",
            Self::Status => "STATUS",
            Self::Data => "DATA",
        }
    }
}

impl Serialize for Basis {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

macro_rules! rules {
    ($($variant:ident $id:literal $mark:ident $source:literal $says:literal;)+) => {
        /// A rule, by its stable id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $(#[doc = $says] $variant),+ }

        impl Rule {
            /// Every rule that this version carries.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable id, which is the reason code.
            #[must_use]
            pub fn id(self) -> &'static str { match self { $(Self::$variant => $id),+ } }

            /// How sure we are of the source.
            #[must_use]
            pub fn mark(self) -> Mark { match self { $(Self::$variant => Mark::$mark),+ } }

            /// Where it stands.
            #[must_use]
            pub fn source(self) -> &'static str { match self { $(Self::$variant => $source),+ } }

            /// Its file in `law/`: the text, our reading, what the software does and refuses, what it leaves to people.
            #[must_use]
            pub fn file(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("../../../law/", $id, ".md"))),+ }
            }

            /// What it asks, in one line.
            #[must_use]
            pub fn says(self) -> &'static str { match self { $(Self::$variant => $says),+ } }
        }
    };
}

rules! {
    Stat1 "R-STAT-1" Read "GC III arts 4, 5" "In doubt about his status he has full protection until a competent tribunal decides.";
    Stat2 "R-STAT-2" Read "GC III art. 5" "Protection lasts from capture to final release and repatriation; a case closes on evidence.";
    Stat3 "R-STAT-3" Read "GC III art. 6" "No agreement worsens anybody's position: it is looked at, and overrides nothing.";
    Stat4 "R-STAT-4" Read "GC III art. 7" "Nobody can renounce his rights; a waiver clears nothing.";
    Stat5 "R-STAT-5" Read "GC III art. 12(1)" "Responsibility is the Detaining Power's; answers go to it and not to a unit.";
    Stat6 "R-STAT-6" Read "GC III arts 13, 16, 17(4)" "No reprisal and no reward for what he declares or tells.";
    Stat7 "R-STAT-7" Read "GC III art. 10" "A protecting body, or one in its place, watches over each person.";
    Gate1 "R-GATE-1" Read "CAT General Comment 4 (2017) paras 13, 18(a)" "Each person is examined individually; a list is only a bundle of individual transfers.";
    Gate2 "R-GATE-2" Read "GC III art. 12(2)" "A transfer only to a party to the Convention.";
    Gate3 "R-GATE-3" Read "GC III art. 12(2)" "Only after the receiver's willingness and ability have been established.";
    Gate4 "R-GATE-4" Read "ICRC Commentary of 2020 on GC III art. 12, list of reservations" "Who has made a reservation to article 12 is bound by something else, or receives nobody.";
    Gate5 "R-GATE-5" Read "CAT General Comment 4 (2017) para 11; GC IV art. 45(4)" "Nobody is sent where a real risk of torture, killing, persecution or disappearance awaits him.";
    Gate6 "R-GATE-6" Read "CAT General Comment 4 (2017) para 12" "Nor to a State from which he may be sent on to such a place.";
    Gate7 "R-GATE-7" Read "CAT General Comment 4 (2017) para 12" "Absence of risk is found for a time, and found again.";
    Gate8 "R-GATE-8" Read "CAT General Comment 4 (2017) paras 13, 18" "Notice in a language he understands, counsel, and an appeal that suspends.";
    Gate9 "R-GATE-9" Policy "our choice" "A promise never clears by itself.";
    Gate10 "R-GATE-10" Read "GC III art. 109(3)" "Sick or wounded prisoners eligible for repatriation are not returned against their will during hostilities.";
    Gate11 "R-GATE-11" Read "ICRC Commentary of 1960 on GC III art. 109" "Seriously sick and wounded are returned regardless of number or rank, never man for man.";
    Gate12 "R-GATE-12" Read "GC III arts 115, 119(5)" "Pending criminal proceedings may keep him back; disciplinary punishment never does.";
    Gate13 "R-GATE-13" Read "GC III art. 117" "Nobody repatriated is put back into active service.";
    Gate14 "R-GATE-14" Read "GC III arts 46-48, 119" "Fit to travel, told in time, on a complete list, with his effects.";
    Gate15 "R-GATE-15" Read "GC III arts 41, 118(3)" "Measures for repatriation are made known to those whom they concern.";
    Gate16 "R-GATE-16" Read "GC III art. 12(3)" "Responsibility follows him: where the receiver fails, he is asked back.";
    Gate17 "R-GATE-17" Read "GC III arts 6, 13" "Nobody is a bargaining chip.";
    Gate18 "R-GATE-18" Policy "our choice, from CAT General Comment 4 (2017) para 13" "Doubt holds: what is not recorded, not readable or not certain clears nobody.";
    Gate19 "R-GATE-19" Policy "our choice: false papers in another's name have occurred" "Identity is settled across names, scripts and aliases before anything else.";
    Gate20 "R-GATE-20" Read "UNHCR, voluntary repatriation: neither forced nor prevented" "A wish to return to real risk is reviewed, never cleared.";
    Gate21 "R-GATE-21" Policy "our choice" "A clearance is a separate, specific act; a verdict moves nobody.";
    Gate22 "R-GATE-22" Read "ICRC practice: private interviews before departure and escort to the crossing (releases 96/40, 03/16)" "His wish is confirmed once more, shortly before departure.";
    Will1 "R-WILL-1" Read "UNHCR, voluntary repatriation; Republic of Korea, declaration on GC III art. 118" "A wish counts when it is free, informed and express.";
    Will2 "R-WILL-2" Read "GC III art. 126; ICRC practice" "Heard in private, alone, with nobody of the custodian, the origin, the receiver, the press or fellow prisoners in hearing.";
    Will3 "R-WILL-3" Read "GC III arts 17(6), 41; CAT General Comment 4 (2017) para 18(c)" "In a language he understands, read back to him, never by machine alone.";
    Will4 "R-WILL-4" Seen "Time, 12 October 1953; UNHCR, voluntary repatriation" "The same neutral and complete information for everybody, with every option on it.";
    Will5 "R-WILL-5" Read "GC III art. 17; UNHCR, voluntary repatriation" "No pressure or inducement from any side, and the question about it answered.";
    Will6 "R-WILL-6" Policy "our choice; cf. UN Special Rapporteur, February 2026" "What the press, others or a group say of him can hold and never clear.";
    Will7 "R-WILL-7" Policy "our choice" "A refusal needs little, an acceptance needs all.";
    Will8 "R-WILL-8" Read "NNRC Terms of Reference, para 10" "He may change his mind at any time, through anybody neutral.";
    Will9 "R-WILL-9" Seen "Time, 2 and 16 November 1953" "He need not attend, need not answer, and may end the talk.";
    Will10 "R-WILL-10" Read "NNRC Terms of Reference, para 11" "Time to think lies between the first yes and anything that rests on it.";
    Will11 "R-WILL-11" Read "ICRC practice: confirmation before departure" "A wish grows old, and is confirmed by another interviewer.";
    Will12 "R-WILL-12" Read "GC III art. 17(5)" "He is in a condition to decide: not soon after interrogation, surgery or self-harm.";
    Will13 "R-WILL-13" Read "GC III art. 77; CAT General Comment 4 (2017) para 18(b)" "Counsel is offered.";
    Will14 "R-WILL-14" Read "GC III annex V" "He signs, makes his mark or is recorded, and can disown a forced statement.";
    Will15 "R-WILL-15" Read "GC III art. 13" "Who may know his stance is limited; the counterpart never learns it.";
    Will16 "R-WILL-16" Read "NNRC Terms of Reference, para 10" "Whoever has chosen is kept apart from those who chose otherwise.";
    Will17 "R-WILL-17" Seen "conflicting press reports, January 2025" "Reports that conflict are kept side by side.";
    Doc4 "R-DOC-4" Read "OHCHR Manual on human rights monitoring, ch. 14" "To do no harm comes before collecting: who needs help is referred to it, and seen.";
    Doc5 "R-DOC-5" Seen "reports of intelligence interpreters in interrogations, January 2025" "Interrogation is not testimony and not a declaration of will.";
    Doc6 "R-DOC-6" Read "GC III art. 17(6)" "The interpreter is recorded, and comes from no service of origin or receiver.";
    Doc8 "R-DOC-8" Seen "Mendez Principles; OHCHR Manual ch. 11" "Children and disputed ages have a guardian and a best-interests finding before a yes counts.";
    Hnd1 "R-HND-1" Seen "Republic of Korea, statements of February and March 2025" "A receiving State's offer is explicit, in writing, names him, and asks nothing in return.";
    Hnd2 "R-HND-2" Seen "Republic of Korea, expulsion of 2019, in the press" "A receiver can also be a danger: grounds of exclusion are asked, and that he is kept.";
    Hnd3 "R-HND-3" Seen "NNRC: 88 persons to neutral India" "A third way is always open.";
    Hnd4 "R-HND-4" Read "GC III arts 46-48, 66, 119" "A handover is recorded with its receipts, and open until the receiver acknowledges him.";
    Hnd5 "R-HND-5" Read "GC III arts 119(2), 122(9)" "Effects that are kept back go to the bureau in sealed packets with an inventory.";
    Hnd6 "R-HND-6" Policy "our choice, from GC III art. 12(3)" "He is asked how he lives after one, seven, thirty and a hundred and eighty days, and on until he says it is over.";
    Hnd7 "R-HND-7" Read "NNRC Terms of Reference, para 11" "A deadline that runs out makes him free; it never means a return.";
    Death1 "R-DEATH-1" Read "GC III art. 120" "A death is recorded with a certificate.";
    Death2 "R-DEATH-2" Read "GC III art. 121" "A violent or unexplained death is enquired into at once, with witnesses.";
    Not1 "R-NOT-1" Read "GC III art. 70" "A capture card within a week, and again on every move and sickness.";
    Not2 "R-NOT-2" Read "GC III art. 122" "The bureau and the Central Agency hear of him at once.";
    Not3 "R-NOT-3" Read "GC IV arts 137, 140, by analogy" "News that would harm him is held back, but never from the Central Agency.";
    Not4 "R-NOT-4" Read "GC III art. 122(5-6)" "Every change is reported; of the seriously ill, every week.";
    Not5 "R-NOT-5" Read "GC III art. 122(8)" "What the bureau sends is signed.";
    Not6 "R-NOT-6" Read "GC III art. 66" "Lists are certified on each sheet.";
    Not7 "R-NOT-7" Read "GC III art. 126" "He may be visited without witnesses; a denial has a reason and an end.";
    Not8 "R-NOT-8" Read "GC III art. 78" "He may complain, and is not punished for it.";
    Not9 "R-NOT-9" Read "GC III art. 71" "Two letters and four cards a month at least.";
    Not10 "R-NOT-10" Policy "our choice" "Somebody sees him alive at intervals.";
    Not11 "R-NOT-11" Read "GC III art. 119(7)" "Who is dispersed or missing is searched for.";
    List1 "LIST-ERR-1" Policy "list practice" "One person stands on two lines.";
    List2 "LIST-ERR-2" Policy "list practice" "He has already been exchanged, released or has died.";
    List3 "LIST-ERR-3" Policy "list practice" "He is not in our custody.";
    List4 "LIST-ERR-4" Policy "list practice; GC III arts 4, 33" "A civilian, medical person, chaplain or child on a list of prisoners of war.";
    List5 "LIST-ERR-5" Policy "list practice" "The birth date contradicts the record.";
    List6 "LIST-ERR-6" Policy "list practice" "The line names another identity of a protected person.";
    List7 "LIST-ERR-7" Policy "list practice" "A protected person was added since the last version.";
    List8 "LIST-ERR-8" Policy "list practice" "A name was dropped, or somebody in custody is missing from a complete list.";
    List9 "LIST-ERR-9" Policy "list practice" "The counterpart asks for somebody under another identity.";
    List10 "LIST-ERR-10" Policy "list practice; GC III art. 110" "Somebody seriously sick or wounded was left out.";
    List11 "LIST-ERR-11" Policy "list practice; GC III art. 48" "The departure comes before the notice has run.";
    List12 "LIST-ERR-12" Policy "list practice; GC III art. 66" "A sheet is not certified.";
}

impl Rule {
    /// The rule with this id.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.id())
    }
}
