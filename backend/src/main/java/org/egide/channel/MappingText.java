package org.egide.channel;

/**
 * A mapping as it was given, and what it says.
 *
 * @param json the text
 * @param mapping what it says
 */
record MappingText(String json, Mapping mapping) {}
