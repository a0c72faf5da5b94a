package org.egide.qda;

/**
 * How much of a {@code .qdpx} is read; beyond, it is refused.
 *
 * @param bytes bytes of all its parts together, unpacked
 * @param parts files in the archive
 * @param depth codes under codes
 */
public record QdpxLimits(long bytes, int parts, int depth) {

    /** What a consultation of 100,000 contributions needs: 256 MiB, 200,000 parts, 32 levels. */
    public static final QdpxLimits USUAL = new QdpxLimits(256L << 20, 200_000, 32);
}
