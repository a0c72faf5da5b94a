/**
 * What is acknowledged survives: the application and the database are really killed under load, started again, counted.
 */
@NullMarked
package org.egide.survival;

import org.jspecify.annotations.NullMarked;
