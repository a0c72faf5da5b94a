package org.egide.consultation;

/**
 * What a guarantor declares before anything else, as they read it (L121-1-1 III of the code of the environment, and the
 * commission's charter of 2023/155: no interest three years before, during and three years after; domain, 1.3).
 *
 * @param version of the text; a new text has a new one
 * @param text in the language of the reader
 */
public record Declaration(int version, String text) {}
