/** Figures over the API. */
@NullMarked
package org.egide.figures.rest;

import org.jspecify.annotations.NullMarked;
