/** Resemblances over HTTP. */
@NullMarked
package org.egide.resemblance.rest;

import org.jspecify.annotations.NullMarked;
