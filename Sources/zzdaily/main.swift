// The program: everything it does is in the library CommandLineTool.

import CommandLineTool

Tool.runProcess()
