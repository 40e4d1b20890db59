/// Checks a document against the part of JSON Schema 2020-12 that our schema uses; a keyword that it does not know is
/// reported too, so that nothing of the schema goes unchecked.
struct SchemaValidator {
  private let schema: JSONValue

  init(_ schema: JSONValue) {
    self.schema = schema
  }

  /// What is wrong with the document, each with its place; empty for a valid one.
  func problems(of document: JSONValue) -> [String] { check(document, schema, "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .object(let keywords) = schema else { return ["\(path): schema is no object"] }
    return keywords.flatMap { keyword in check(value, keyword.name, keyword.value, schema, path) }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description": return []
    case "type": return hasType(value, rule.string ?? "") ? [] : ["\(path): not of type \(rule)"]
    case "const": return value == rule ? [] : ["\(path): not \(rule)"]
    case "enum": return rule.elements.contains(value) ? [] : ["\(path): \(value) is none of the choices"]
    case "minimum", "maximum":
      guard case .number(let number) = value, case .number(let bound) = rule else { return [] }
      return (keyword == "minimum" ? number >= bound : number <= bound) ? [] : ["\(path): out of range"]
    case "pattern":
      guard let text = value.string, let regex = try? Regex(rule.string ?? "") else {
        return ["\(path): no pattern"]
      }
      return text.contains(regex) ? [] : ["\(path): '\(text)' does not match"]
    case "items":
      return value.elements.enumerated().flatMap { check($1, rule, "\(path)[\($0)]") }
    case "required":
      let missing = rule.elements.compactMap(\.string).filter { !value.keys.contains($0) }
      return missing.map { "\(path).\($0): missing" }
    case "properties":
      return value.keys.flatMap { key in
        guard let member = value[key], let rule = rule[key] else { return [String]() }
        return check(member, rule, "\(path).\(key)")
      }
    case "additionalProperties":
      let known = schema["properties"]?.keys ?? []
      return value.keys.filter { !known.contains($0) }.map { "\(path).\($0): unknown" }
    case "anyOf":
      let all = rule.elements.map { check(value, $0, path) }
      return all.contains(where: \.isEmpty) ? [] : all.flatMap { $0 }
    default: return ["\(path): the validator does not know '\(keyword)'"]
    }
  }

  private func hasType(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.text, "string"), (.array, "array"), (.object, "object"), (.flag, "boolean"): true
    case (.number, "number"): true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
