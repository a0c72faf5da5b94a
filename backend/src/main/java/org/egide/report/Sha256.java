package org.egide.report;

import java.util.HexFormat;
import org.egide.merkle.Hashes;

/** SHA-256 of bytes. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return Hashes.sha256().digest(bytes);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }
}
