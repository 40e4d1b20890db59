extension QueryError {
  /// A name of the problem for programs and tests; it does not change.
  public var id: String {
    switch problem {
    case .unclosedQuote: "unclosed-quote"
    case .emptyQuote: "empty-quote"
    case .unclosedBracket: "unclosed-bracket"
    case .strayBracket: "stray-bracket"
    case .emptyBrackets: "empty-brackets"
    case .tooDeep: "too-deep"
    case .missingAlternative: "missing-alternative"
    case .nothingToExclude: "nothing-to-exclude"
    case .onlyExclusions: "only-exclusions"
    case .exclusionAsAlternative: "exclusion-as-alternative"
    case .unknownField: "unknown-field"
    case .emptyField: "empty-field"
    case .fieldInField: "field-in-field"
    case .badNear: "bad-near"
    case .nearNeedsTexts: "near-needs-texts"
    case .badDate: "bad-date"
    case .noSuchDay: "no-such-day"
    case .backwardRange: "backward-range"
    case .mixedRange: "mixed-range"
    case .unknownKind: "unknown-kind"
    case .badIssue: "bad-issue"
    case .badPage: "bad-page"
    }
  }

  /// What is wrong, in English, without the suggestion.
  public var message: String {
    switch problem {
    case .unclosedQuote: "this quote is not closed"
    case .emptyQuote: "there is nothing between these quotes"
    case .unclosedBracket: "this bracket is not closed"
    case .strayBracket: "this bracket closes nothing"
    case .emptyBrackets: "there is nothing between these brackets"
    case .tooDeep: "too many brackets in one another"
    case .missingAlternative: "'|' needs a word on both sides"
    case .nothingToExclude: "'-' needs a word directly behind it"
    case .onlyExclusions: "the query says only what must not be there; add what must be"
    case .exclusionAsAlternative: "an alternative of '|' cannot be an exclusion alone"
    case .unknownField(let name):
      "there is no field '\(name)', only \(QueryField.allCases.map(\.rawValue).joined(separator: ", "))"
    case .emptyField(let field): "the field '\(field.rawValue)' needs a value directly behind the colon"
    case .fieldInField(let field):
      "the field '\(field.rawValue)' cannot stand inside another field's brackets"
    case .badNear: "NEAR needs a number of characters from 0 to \(QueryParser.greatestDistance)"
    case .nearNeedsTexts: "NEAR/n stands between two texts of one field"
    case .badDate(let text): "'\(text)' is not a date"
    case .noSuchDay(let text): "there is no such day as '\(text)'"
    case .backwardRange(let text): "the range '\(text)' ends before it begins"
    case .mixedRange(let text): "one end of '\(text)' has a year and the other comes back every year"
    case .unknownKind(let text): "there is no kind '\(text)'"
    case .badIssue(let text): "'\(text)' is not an issue number"
    case .badPage(let text): "'\(text)' is not a page"
    }
  }

  /// What is wrong, in Chinese, without the suggestion.
  public var chineseMessage: String {
    switch problem {
    case .unclosedQuote: "引号没有配对"
    case .emptyQuote: "引号中间没有内容"
    case .unclosedBracket: "括号没有配对"
    case .strayBracket: "多出一个右括号"
    case .emptyBrackets: "括号中间没有内容"
    case .tooDeep: "括号嵌套过深"
    case .missingAlternative: "“|”两边都要有词"
    case .nothingToExclude: "“-”后面要紧跟着词"
    case .onlyExclusions: "只写了不要的，还要写出要找的"
    case .exclusionAsAlternative: "“|”的一边不能只有不要的词"
    case .unknownField(let name):
      "没有“\(name)”这个字段，只有\(QueryField.allCases.map(\.chineseName).joined(separator: "、"))"
    case .emptyField(let field): "字段“\(field.chineseName)”的冒号后面要紧跟着值"
    case .fieldInField(let field): "字段“\(field.chineseName)”不能写在别的字段的括号里"
    case .badNear: "NEAR 后面要写字数，0 到 \(QueryParser.greatestDistance)"
    case .nearNeedsTexts: "NEAR/n 两边要是同一字段的词"
    case .badDate(let text): "“\(text)”不是日期"
    case .noSuchDay(let text): "没有“\(text)”这一天"
    case .backwardRange(let text): "范围“\(text)”的结束早于开始"
    case .mixedRange(let text): "范围“\(text)”一头有年份，另一头没有"
    case .unknownKind(let text): "没有“\(text)”这种类别"
    case .badIssue(let text): "“\(text)”不是期号"
    case .badPage(let text): "“\(text)”不是版次"
    }
  }
}
