# Installation and packages: see docs/decisions
