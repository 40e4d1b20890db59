// The C interface of SQLite. What Swift cannot import (variadic functions) is wrapped here.
#include <sqlite3.h>
