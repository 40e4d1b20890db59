/// What this module says, in one place.
public enum UsageWording {
  static let missingCommand = Wording("a command is missing", "缺少命令")
  static let unknownCommand = Wording("there is no command '%1'", "没有“%1”这个命令")
  static let unknownOption = Wording("there is no option '%1'", "没有“%1”这个选项")
  static let missingValue = Wording("option '%1' needs a value: %1 %2", "选项“%1”后面要有值：%1 %2")
  static let unexpectedValue = Wording("option '%1' takes no value, but got '%2'", "选项“%1”不带值，却给了“%2”")
  static let notAChoice = Wording("option '%1' cannot be '%2'; it is one of: %3", "选项“%1”不能是“%2”，可用的值：%3")
  static let notANumber = Wording(
    "option '%1' wants a whole number from %3 to %4, not '%2'", "选项“%1”要 %3 到 %4 之间的整数，不能是“%2”")
  static let notANumberFrom = Wording(
    "option '%1' wants a whole number from %3 up, not '%2'", "选项“%1”要不小于 %3 的整数，不能是“%2”")
  static let givenTwice = Wording("option '%1' can be given only once", "选项“%1”只能给一次")
  static let missingOperand = Wording("%1 is missing", "缺少 %1")
  static let unexpectedOperand = Wording("'%1' is one argument too many", "多了一个参数“%1”")
  static let didYouMean = Wording("did you mean '%1'?", "是不是想用“%1”？")
  static let forExample = Wording("for example: %1", "例如：%1")
  static let seeHelp = Wording("for help: %1", "查看帮助：%1")

  static let usage = Wording("Usage", "用法")
  static let commands = Wording("Commands", "命令")
  static let arguments = Wording("Arguments", "参数")
  static let options = Wording("Options", "选项")
  static let examples = Wording("Examples", "示例")
  static let environment = Wording("Environment", "环境变量")
  static let exitStatus = Wording("Exit status", "退出状态")
  static let allowed = Wording("one of: %1", "可用的值：%1")
  static let repeatable = Wording("may be repeated", "可重复")
  static let command = Wording("COMMAND", "命令")
  static let moreHelp = Wording("More on a command: %1", "某个命令的详细说明：%1")

  /// Every wording of this module, for the test that checks them.
  public static let all: [Wording] = [
    missingCommand, unknownCommand, unknownOption, missingValue, unexpectedValue, notAChoice, notANumber,
    notANumberFrom, givenTwice, missingOperand, unexpectedOperand, didYouMean, forExample, seeHelp, usage,
    commands,
    arguments,
    options, examples, environment, exitStatus, allowed, repeatable, command, moreHelp,
  ]
}
