package org.egide.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.egide.shared.Addresses;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an e-mail says of where it comes from. Whoever sends it writes it: nothing in it is believed but
 * what an answer needs.
 *
 * @param messageId its Message-ID, null when it has none that could be one
 * @param sender the address of its author, null when there is none to write to
 * @param name the name that goes with it, null for none
 * @param language {@code en} when the sender's program says so, else {@code fr}
 * @param automatic whether a program sent it by itself: it is no contribution, and is never answered (RFC 3834)
 */
record MailHeaders(
        @Nullable String messageId,
        @Nullable String sender,
        @Nullable String name,
        String language,
        boolean automatic) {

    /** What is asked of the server for each e-mail. */
    static final List<String> NEEDED = List.of(
            "Message-ID",
            "From",
            "Content-Language",
            "Content-Type",
            "Auto-Submitted",
            "Precedence",
            "Return-Path",
            "List-Id",
            "X-Autoreply",
            "X-Autorespond");

    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{1,900}>");
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    static MailHeaders of(MimeMessage message) throws MessagingException {
        InternetAddress from = from(message);
        String address = from == null ? null : from.getAddress();
        String messageId = header(message, "Message-ID").strip();
        return new MailHeaders(
                MESSAGE_ID.matcher(messageId).matches() ? messageId : null,
                address != null && Addresses.isValid(address) ? address : null,
                from == null ? null : name(from.getPersonal()),
                header(message, "Content-Language").toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "fr",
                isAutomatic(message));
    }

    private static @Nullable InternetAddress from(MimeMessage message) throws MessagingException {
        String from = header(message, "From");
        InternetAddress[] all =
                from.length() > LONGEST ? new InternetAddress[0] : InternetAddress.parseHeader(from, false);
        return all.length == 0 ? null : all[0];
    }

    private static @Nullable String name(@Nullable String given) {
        String name = given == null ? "" : Words.line(given);
        return name.isEmpty() || name.length() > LONGEST_NAME || !Texts.isStorable(name) ? null : name;
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        String type = header(message, "Content-Type").strip().toLowerCase(Locale.ROOT);
        return !(submitted.isEmpty() || submitted.equals("no"))
                || BULK.contains(header(message, "Precedence").strip().toLowerCase(Locale.ROOT))
                || header(message, "Return-Path").strip().equals("<>")
                || type.startsWith("multipart/report")
                || !header(message, "List-Id").isEmpty()
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty();
    }

    /** The first line of that name, unfolded; empty for none. */
    private static String header(MimeMessage message, String name) throws MessagingException {
        String[] lines = message.getHeader(name);
        return lines == null ? "" : lines[0].replaceAll("\\r?\\n[ \\t]*", " ");
    }
}
