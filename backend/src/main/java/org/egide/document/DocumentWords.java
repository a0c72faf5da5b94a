package org.egide.document;

/**
 * What the writers themselves say, in the language of a document.
 *
 * @param annex before the letter of an annex
 * @param contents above the table of contents
 * @param notes above the notes
 * @param note before the number of a note, for who does not see it raised
 * @param back on what leads from a note back to the text
 * @param authors before the names of the authors
 */
record DocumentWords(String annex, String contents, String notes, String note, String back, String authors) {}
