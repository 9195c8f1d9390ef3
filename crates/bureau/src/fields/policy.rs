//! A policy, field by field.

use volya_core::id::Digest;
use volya_core::policy::Policy;

use super::{Fields, shown};
use crate::error::{BureauError, field};

/// The policy that stands with these fields in place of its own. A field that is left out stays; an empty list of sheets is written `none`.
///
/// # Errors
/// [`BureauError::Field`], naming the field and what it accepts.
pub fn policy(fields: &Fields, standing: &Policy) -> Result<Policy, BureauError> {
    let mut values = serde_json::to_value(standing).map_err(|_| accepts("policy", "the fields of the defaults"))?;
    for (name, text) in fields.iter() {
        let place = values.get_mut(name).ok_or_else(|| accepts(shown(name), "nothing here: it is no field of a policy"))?;
        let read = match place {
            serde_json::Value::Bool(_) => yes_no(text).map(Into::into).ok_or("yes, no"),
            serde_json::Value::Array(_) => sheets(text).ok_or("hashes of 64 digits, with spaces between them, or none"),
            _ => text.parse::<u32>().map(Into::into).map_err(|_| "a whole number"),
        };
        *place = read.map_err(|values| accepts(name, values))?;
    }
    serde_json::from_value(values).map_err(|_| accepts("policy", "the fields of the defaults"))
}

fn accepts(name: &str, values: &str) -> BureauError {
    field(name, format!("is not understood; it accepts {values}"))
}

fn yes_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn sheets(text: &str) -> Option<serde_json::Value> {
    let words = text.split_whitespace().filter(|word| *word != "none");
    words
        .map(|word| Digest::parse_hex(word).ok().map(|digest| digest.to_string().into()))
        .collect::<Option<Vec<serde_json::Value>>>()
        .map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(pairs: &[&str]) -> Result<Policy, BureauError> {
        policy(&Fields::from_pairs(pairs)?, &Policy::default())
    }

    #[test]
    fn what_is_left_out_stays() {
        let sheet = "ab".repeat(32);
        let read = changed(&["cooling_off_days=14", "hostilities=no", &format!("information_sheets={sheet} {sheet}")]).unwrap();
        assert_eq!((read.cooling_off_days, read.hostilities, read.information_sheets.len()), (14, false, 2));
        assert_eq!(read.heartbeat_hours, Policy::default().heartbeat_hours);
        assert!(changed(&["information_sheets=none"]).unwrap().information_sheets.is_empty());
    }

    #[test]
    fn what_is_no_field_or_no_value_of_it_is_refused() {
        for pair in ["cooling=1", "cooling_off_days=-1", "cooling_off_days=many", "hostilities=maybe", "information_sheets=abc"] {
            let refused = changed(&[pair]).unwrap_err().to_string();
            assert!(refused.contains(pair.split('=').next().unwrap()), "{refused}");
        }
    }
}
