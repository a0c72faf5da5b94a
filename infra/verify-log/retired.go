package main

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
)

// retiredKey signed before; what it signed until then stays good.
type retiredKey struct {
	note.Verifier
	until time.Time
}

// readRetired reads the keys that a log retired, which the given key vouches for; a log that says none has none.
func readRetired(log *server, verifier note.Verifier) ([]retiredKey, error) {
	signed, err := log.get("/retired-keys")
	if err != nil {
		return nil, nil
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return nil, fmt.Errorf("the log's retired keys: %w", err)
	}
	lines := strings.Split(strings.TrimSuffix(opened.Text, "\n"), "\n")
	if len(lines) < 2 || lines[0] != verifier.Name() || lines[1] != "retired keys" {
		return nil, fmt.Errorf("the log's retired keys are those of another log")
	}
	var keys []retiredKey
	for _, line := range lines[2:] {
		key, day, _ := strings.Cut(line, " ")
		until, err := time.Parse(time.RFC3339, day)
		if err != nil {
			return nil, fmt.Errorf("the log's retired keys: %w", err)
		}
		one, err := note.NewVerifier(key)
		if err != nil || one.Name() != verifier.Name() {
			return nil, fmt.Errorf("the log's retired keys: %s is none of its keys", key)
		}
		keys = append(keys, retiredKey{one, until})
	}
	return keys, nil
}

func verifiers(keys []retiredKey) []note.Verifier {
	var all []note.Verifier
	for _, key := range keys {
		all = append(all, key.Verifier)
	}
	return all
}
