/* posix.h has it, which every file is compiled with. */
