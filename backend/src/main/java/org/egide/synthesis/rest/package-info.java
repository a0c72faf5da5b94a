/** The synthesis over REST. */
@NullMarked
package org.egide.synthesis.rest;

import org.jspecify.annotations.NullMarked;
