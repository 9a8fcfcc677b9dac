// The search of a large directory: all its scripts in one, so that none is a round of its own.

import "./engine.js";
import "./expansion/main.js";
import "./places/main.js";
import "./streets/main.js";
import "./narrow/main.js";
