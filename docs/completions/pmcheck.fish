# SPDX-License-Identifier: MIT
# fish completion for pmcheck; the lists are those of the program.
@fish@
