//! The API as OpenAPI 3.1, made of the table and of the documented shapes.
//!
//! A shape's example in `spec/json.md` says which members it has and of what kind; that the program prints exactly these, a test of the command line shows.
//! Whatever may be `null` is not told from what may not, so every member may.

use std::collections::BTreeSet;

use axum::response::Response;
use serde_json::{Map, Value, json};

use super::table::{API, Ask, Described, Kind};
use crate::web::seat::Seat;

const SHAPES: &str = include_str!("../../../../../spec/json.md");
/// Records have shapes of their own (`spec/event.md`), and so have the policy's fields.
const ELSEWHERE: [&str; 7] = ["event", "finding", "guarantee", "identities", "policy", "route", "terms"];

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
    let shape = reference(described.shape);
    let shape = if described.many { json!({"type": "array", "items": shape}) } else { shape };
    let answer = |about: &str, shape: Value| json!({"description": about, "content": {"application/json": {"schema": shape}}});
    let mut operation = json!({
        "summary": described.about,
        "description": format!("As `volya {} --json`.", described.command),
        "responses": {"200": answer(described.shape, shape), "4XX": answer("volya-trouble-1", reference("volya-trouble-1"))},
    });
    let asks = described.asks();
    if described.method == "get" {
        operation["parameters"] = asks.iter().map(|ask| parameter(described, ask)).collect();
    } else if !asks.is_empty() {
        operation["requestBody"] = body(&asks);
    }
    operation
}

fn parameter(described: &Described, ask: &Ask) -> Value {
    let place = if described.has_in_path(ask) { "path" } else { "query" };
    json!({"name": ask.name, "in": place, "required": ask.needed, "schema": field(ask, false)})
}

/// A form of either kind; files come with the one that can hold them.
fn body(asks: &[Ask]) -> Value {
    let form = |with_files: bool| {
        let properties: Map<String, Value> = asks.iter().map(|ask| (ask.name.to_owned(), field(ask, with_files))).collect();
        let required: Vec<&str> = asks.iter().filter(|ask| ask.needed).map(|ask| ask.name).collect();
        json!({"schema": {"type": "object", "properties": properties, "required": required, "additionalProperties": false}})
    };
    let content = json!({"application/x-www-form-urlencoded": form(false), "multipart/form-data": form(true)});
    json!({"required": asks.iter().any(|ask| ask.needed), "content": content})
}

fn field(ask: &Ask, with_files: bool) -> Value {
    let mut one = json!({"type": "string", "description": ask.about()});
    match ask.kind {
        Kind::Word(words) => one["enum"] = json!(words()),
        Kind::Flag => one["enum"] = json!(["true", "false"]),
        Kind::State => one["pattern"] = json!("^[A-Z]{2}$"),
        Kind::Entry => one["pattern"] = json!("^[0-9a-f]{64}$"),
        Kind::File if with_files => one["format"] = json!("binary"),
        Kind::Text | Kind::File if ask.needed => one["minLength"] = json!(1),
        Kind::Text | Kind::File => {}
    }
    if ask.several { json!({"type": "array", "items": one}) } else { one }
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
            let asks = described.asks();
            for name in described.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
                assert!(asks.iter().any(|ask| ask.name == name && ask.needed), "{}", described.path);
            }
        }
    }
}
