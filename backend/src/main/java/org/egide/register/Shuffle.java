package org.egide.register;

/**
 * The neutral shuffled order: each number is scrambled once and for all, one to one, and a seed only says where a
 * reader's list begins. One index serves every seed, and a reader's order never moves under them.
 */
final class Shuffle {

    private Shuffle() {}

    /** The place of a number: the finalizer of SplitMix64, which is a bijection of 64-bit integers. */
    static long of(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** Where the list of a seed begins. */
    static long start(int seed) {
        return of(~(long) seed);
    }
}
