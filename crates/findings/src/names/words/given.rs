//! East Slavic given names: which forms in which languages are one name.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::script::Script;
use super::word::heard;

/// A name of the table, by its line; the first is 1.
pub(super) type Group = u16;

static GROUPS: LazyLock<HashMap<String, Vec<Group>>> = LazyLock::new(|| {
    let mut groups: HashMap<String, Vec<Group>> = HashMap::new();
    for (group, line) in (1..).zip(lines()) {
        for form in line.split([',', ';']) {
            let form = form.to_lowercase();
            let script = form.chars().find_map(Script::of).unwrap_or(Script::Other);
            for sounds in heard(&form, script, &form) {
                let known = groups.entry(sounds.plain()).or_default();
                if !known.contains(&group) {
                    known.push(group);
                }
            }
        }
    }
    groups
});

fn lines() -> impl Iterator<Item = &'static str> {
    include_str!("../../../data/given-names.tsv").lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The names that this sound is a form of.
pub(super) fn groups(plain: &str) -> &'static [Group] {
    GROUPS.get(plain).map_or(&[], Vec::as_slice)
}

/// The names that a father's name is made of: Николаевич of Николай, Миколайович of Микола.
pub(super) fn of_father(plain: &str) -> Vec<Group> {
    const ENDINGS: [&str; 17] = [
        "oviC", "eviC", "aviC", "iviC", "oviS", "eviS", "ovna", "evna", "avna", "ivna", "iCna", "iniCna", "iviCna", "ovn", "evn",
        "iC", "ovitS",
    ];
    const OPENED: [&str; 9] = ["", "i", "j", "a", "o", "ei", "ii", "ij", "ia"];
    let stems = ENDINGS.iter().filter_map(|ending| plain.strip_suffix(ending));
    let named = stems.flat_map(|stem| OPENED.iter().flat_map(move |more| groups(&format!("{stem}{more}"))));
    named.copied().collect()
}

/// The first form of a name, for explanations.
pub(super) fn title(group: Group) -> &'static str {
    let line = lines().nth(usize::from(group).saturating_sub(1)).unwrap_or_default();
    line.split([',', ';']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::super::script::Script;
    use super::*;

    fn of(word: &str) -> Vec<Group> {
        let script = word.chars().find_map(Script::of).unwrap();
        heard(&word.to_lowercase(), script, word).iter().flat_map(|sounds| groups(&sounds.plain()).to_vec()).collect()
    }

    fn one(a: &str, b: &str) -> bool {
        of(a).iter().any(|group| of(b).contains(group))
    }

    #[test]
    fn a_fathers_name_is_made_of_his_given_name() {
        let fathers = |word: &str| -> Vec<&str> {
            let script = word.chars().find_map(Script::of).unwrap();
            let heard = heard(&word.to_lowercase(), script, word);
            let mut names: Vec<&str> = heard.iter().flat_map(|sounds| of_father(&sounds.plain())).map(title).collect();
            names.dedup();
            names
        };
        for (name, words) in [
            ("Николай", ["Николаевич", "Миколайович", "Миколаївна", "Nikolaevich", "Mykolaiovych", "Nikolajewitsch"].as_slice()),
            ("Григорий", &["Григорьевич", "Григорович"]),
            ("Илья", &["Ильич", "Ілліч", "Ильинична"]),
            ("Иван", &["Иванович", "Іванівна"]),
            ("Сергей", &["Сергеевич", "Сергійович", "Sergeevich", "Serhiiovych"]),
            ("Лука", &["Лукич"]),
        ] {
            for word in words {
                assert_eq!(fathers(word), [name], "{word}");
            }
        }
        assert!(fathers("Фомич").is_empty() && fathers("Иван").is_empty());
    }

    #[test]
    fn languages_and_papers_write_one_given_name() {
        for (a, b) in [
            ("Сергей", "Сергій"),
            ("Сергей", "Сяргей"),
            ("Николай", "Микола"),
            ("Евгений", "Яўген"),
            ("Евгений", "Jewgienij"),
            ("Александр", "Саша"),
            ("Serhii", "Sergueï"),
            ("Владимир", "Wolodymyr"),
            ("Фёдор", "Fjodor"),
            ("Пётр", "Piotr"),
            ("Михаил", "Mychajlo"),
            ("Георгий", "Gueorgui"),
            ("Надежда", "Nadieżda"),
            ("Дмитро", "Dmitri"),
            ("Юрий", "Youri"),
        ] {
            assert!(one(a, b), "{a} {b}");
        }
        for (a, b) in
            [("Александр", "Алексей"), ("Владимир", "Владислав"), ("Мария", "Марта"), ("Юрий", "Юлий"), ("Иван", "Игорь")]
        {
            assert!(!one(a, b) && !of(a).is_empty() && !of(b).is_empty(), "{a} {b}");
        }
    }
}
