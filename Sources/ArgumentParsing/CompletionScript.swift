/// The shells for which completions can be written.
public enum Shell: String, Sendable, Hashable, CaseIterable {
  case bash
  case zsh
  case fish
}

/// Writes what a shell needs to complete commands, options and their fixed values.
public struct CompletionScript: Sendable {
  private let program: ProgramSpec
  private let language: Language

  /// Completions whose descriptions are in a language.
  public init(_ program: ProgramSpec, language: Language) {
    self.program = program
    self.language = language
  }

  /// The script for a shell.
  public func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash()
    case .zsh: zsh()
    case .fish: fish()
    }
  }

  private func bash() -> String {
    let name = program.name
    var cases = ""
    var values = ""
    for command in program.commands {
      let options = (command.options + program.common.options).map { "--" + $0.long }
      cases += "    \(command.name)) words=\"\(options.joined(separator: " "))\" ;;\n"
      for option in command.options + program.common.options where !option.choices.isEmpty {
        values += "    \(command.name):--\(option.long)) "
        values +=
          "COMPREPLY=($(compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$current\")); return ;;\n"
      }
    }
    return """
      # bash completion for \(name): source this file, or put it into bash-completion's folder.
      _\(name)() {
        local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" command="" words="" word
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case "$word" in -*) ;; *) command="$word"; break ;; esac
        done
        if [[ -z $command ]]; then
          COMPREPLY=($(compgen -W "\(program.commands.map(\.name).joined(separator: " "))" -- "$current"))
          return
        fi
        case "$command:$previous" in
      \(values)  esac
        case "$command" in
      \(cases)  esac
        if [[ $current == -* ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$current"))
        else
          COMPREPLY=($(compgen -f -- "$current"))
        fi
      }
      complete -o filenames -F _\(name) \(name)

      """
  }

  private func zsh() -> String {
    let name = program.name
    var cases = ""
    for command in program.commands {
      cases += "      \(command.name))\n        _arguments \\\n"
      for option in command.options + program.common.options {
        cases += "          \(zshArgument(option)) \\\n"
      }
      cases += "          '*:argument:_files' ;;\n"
    }
    let commands = program.commands
      .map { "    \(quoted("\($0.name):\(zshText($0.summary))"))\n" }.joined()
    return """
      #compdef \(name)
      _\(name)() {
        local -a commands
        commands=(
      \(commands)  )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases)  esac
      }
      _\(name) "$@"

      """
  }

  private func zshArgument(_ option: OptionSpec) -> String {
    var text =
      (option.repetition == .collects ? "*" : "") + "--\(option.long)" + (option.takesValue ? "=" : "")
    text += "[\(zshText(option.help))]"
    if let placeholder = option.placeholder {
      text += ":\(placeholder):"
      if !option.choices.isEmpty { text += "(\(option.choices.joined(separator: " ")))" }
      if option.hint == .path { text += "_files" }
    }
    return quoted(text)
  }

  private func fish() -> String {
    let name = program.name
    var text = "# fish completion for \(name)\n"
    for command in program.commands {
      text += "complete -c \(name) -n __fish_use_subcommand -f -a \(command.name)"
      text += " -d \(quoted(said(command.summary)))\n"
      for option in command.options + program.common.options {
        text += "complete -c \(name) -n '__fish_seen_subcommand_from \(command.name)' -l \(option.long)"
        if let short = option.short { text += " -s \(short)" }
        if option.takesValue { text += option.hint == .path ? " -r" : " -x" }
        if !option.choices.isEmpty { text += " -a \(quoted(option.choices.joined(separator: " ")))" }
        text += " -d \(quoted(said(option.help)))\n"
      }
    }
    return text
  }

  private func said(_ wording: Wording) -> String { wording.text(in: language) }

  /// Colons and brackets are zsh's own in these descriptions.
  private func zshText(_ wording: Wording) -> String {
    said(wording).map { ":[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
