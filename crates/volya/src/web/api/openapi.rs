//! The API as OpenAPI 3.1, made of the table and of the documented shapes.
//!
//! A shape's example in `spec/json.md` says which members it has and of what kind; that the program prints exactly these, a test of the command line shows.
//! Whatever may be `null` is not told from what may not, so every member may.

use std::collections::BTreeSet;

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::table::{API, Described};
use crate::web::seat::Seat;

const SHAPES: &str = include_str!("../../../../../spec/json.md");
/// Records have shapes of their own (`spec/event.md`), and so have the policy's fields.
const ELSEWHERE: [&str; 5] = ["event", "finding", "guarantee", "identities", "policy"];

pub(in crate::web) async fn show(_: Seat) -> Response {
    super::told(document().to_string())
}

fn document() -> Value {
    let mut paths = Map::new();
    for described in API {
        let path = paths.entry(described.path).or_insert_with(|| json!({}));
        path[described.method] = operation(described);
    }
    let used: BTreeSet<&str> = API.iter().map(|described| described.shape).collect();
    let mut schemas: Map<String, Value> =
        examples().filter(|(name, _)| used.contains(name.as_str())).map(|(name, it)| (name, schema(&it))).collect();
    schemas.insert("volya-trouble-1".to_owned(), schema(&json!({"schema": "volya-trouble-1", "error": "", "hint": ""})));
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Volya", "version": env!("CARGO_PKG_VERSION"), "description": "For the seated browser alone: see spec/web.md."},
        "paths": paths,
        "components": {"schemas": schemas},
    })
}

fn operation(described: &Described) -> Value {
    let answer = |shape: &str| json!({"description": shape, "content": {"application/json": {"schema": reference(shape)}}});
    let mut operation = json!({
        "summary": described.about,
        "responses": {"200": answer(described.shape), "4XX": answer("volya-trouble-1")},
    });
    if described.method == "post" {
        let properties: Map<String, Value> =
            described.asks.iter().map(|(name, about, _)| ((*name).to_owned(), text(about))).collect();
        let required: Vec<&str> = described.asks.iter().filter(|(.., is_needed)| *is_needed).map(|(name, ..)| *name).collect();
        let form = json!({"type": "object", "properties": properties, "required": required});
        operation["requestBody"] = json!({"required": true, "content": {"application/x-www-form-urlencoded": {"schema": form}}});
    } else {
        operation["parameters"] = described.asks.iter().map(|ask| parameter(described.path, ask)).collect();
    }
    operation
}

fn parameter(path: &str, (name, about, is_needed): &(&str, &str, bool)) -> Value {
    let place = if path.contains(&format!("{{{name}}}")) { "path" } else { "query" };
    json!({"name": name, "in": place, "required": is_needed, "schema": text(about)})
}

fn text(about: &str) -> Value {
    json!({"type": "string", "description": about})
}

fn reference(shape: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{shape}")})
}

/// Every documented shape by its name.
fn examples() -> impl Iterator<Item = (String, Value)> {
    let blocks =
        SHAPES.split("```json\n").skip(1).filter_map(|rest| serde_json::from_str::<Value>(rest.split("```").next()?).ok());
    blocks.filter_map(|example| Some((example.get("schema")?.as_str()?.to_owned(), example)))
}

/// What an example shows of its kind.
fn schema(example: &Value) -> Value {
    match example {
        Value::Object(members) => {
            let of = |(name, value): (&String, &Value)| {
                let kind = if ELSEWHERE.contains(&name.as_str()) { json!({}) } else { schema(value) };
                (name.clone(), kind)
            };
            let properties: Map<String, Value> = members.iter().map(of).collect();
            let required: Vec<&String> = members.keys().collect();
            json!({"type": ["object", "null"], "properties": properties, "required": required, "additionalProperties": false})
        }
        Value::Array(items) => json!({"type": ["array", "null"], "items": items.first().map_or(json!({}), schema)}),
        Value::String(_) => json!({"type": ["string", "null"]}),
        Value::Number(_) => json!({"type": ["number", "null"]}),
        Value::Bool(_) => json!({"type": ["boolean", "null"]}),
        Value::Null => json!({}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_of_the_table_is_documented() {
        let named: BTreeSet<String> = examples().map(|(name, _)| name).collect();
        for described in API {
            assert!(named.contains(described.shape), "{}", described.shape);
        }
    }

    #[test]
    fn every_parameter_of_a_path_is_described() {
        for described in API {
            for name in described.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                assert!(described.asks.iter().any(|(asked, _, is_needed)| *asked == name && *is_needed), "{}", described.path);
            }
        }
    }
}
