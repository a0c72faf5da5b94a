package org.egide.register;

/**
 * What a mail to an author needs.
 *
 * @param email where to write
 * @param language {@code fr} or {@code en}
 * @param slug the consultation's name in addresses
 * @param consultationTitle the consultation's title, in that language
 * @param followed the contribution and what became of it
 */
public record Correspondence(String email, String language, String slug, String consultationTitle, Followed followed) {}
