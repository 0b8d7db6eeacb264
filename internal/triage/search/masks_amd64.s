#include "textflag.h"

// func findAVX2(data *byte, windows, base int, ends, places *uint16) (endCount, placeCount int, high uint64)
//
// The 64 bytes of a window are compared in two registers of 32. What is asked is the same as in findPortable; the words in the comments
// are its variables.
TEXT ·findAVX2(SB), NOSPLIT, $0-64
	MOVQ data+0(FP), SI
	MOVQ windows+8(FP), CX
	MOVQ base+16(FP), R9
	MOVQ ends+24(FP), DI
	MOVQ places+32(FP), R8

	MOVL $0x0a0a0a0a, AX // line ends
	VMOVD AX, X15
	VPBROADCASTD X15, Y15
	MOVL $0x46464646, AX // brings '9' to 0x7f, the largest signed byte
	VMOVD AX, X14
	VPBROADCASTD X14, Y14
	MOVL $0x75757575, AX // and '0' above this
	VMOVD AX, X13
	VPBROADCASTD X13, Y13
	MOVL $0x01010101, AX
	VMOVD AX, X12
	VPBROADCASTD X12, Y12
	MOVL $0x35353535, AX // '5'
	VMOVD AX, X11
	VPBROADCASTD X11, Y11
	MOVL $0x25252525, AX // brings 'Z' to 0x7f
	VMOVD AX, X10
	VPBROADCASTD X10, Y10
	MOVL $0x65656565, AX // and 'A' above this
	VMOVD AX, X9
	VPBROADCASTD X9, Y9
	MOVL $0x5f5f5f5f, AX // '_'
	VMOVD AX, X8
	VPBROADCASTD X8, Y8
	VPXOR Y7, Y7, Y7 // all bytes, for their high bits

loop:
	VMOVDQU (SI), Y0
	VMOVDQU 32(SI), Y1
	VPOR Y0, Y7, Y7
	VPOR Y1, Y7, Y7

	// line ends in AX
	VPCMPEQB Y15, Y0, Y2
	VPCMPEQB Y15, Y1, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ $32, BX
	ORQ BX, AX

	// digits in R10
	VPADDB Y14, Y0, Y2
	VPADDB Y14, Y1, Y3
	VPCMPGTB Y13, Y2, Y2
	VPCMPGTB Y13, Y3, Y3
	VPMOVMSKB Y2, R10
	VPMOVMSKB Y3, BX
	SHLQ $32, BX
	ORQ BX, R10

	// fours in R11
	VPOR Y12, Y0, Y4
	VPOR Y12, Y1, Y5
	VPCMPEQB Y11, Y4, Y4
	VPCMPEQB Y11, Y5, Y5
	VPMOVMSKB Y4, R11
	VPMOVMSKB Y5, BX
	SHLQ $32, BX
	ORQ BX, R11

	// capitals in R12
	VPADDB Y10, Y0, Y2
	VPADDB Y10, Y1, Y3
	VPCMPGTB Y9, Y2, Y2
	VPCMPGTB Y9, Y3, Y3
	VPCMPEQB Y8, Y0, Y0
	VPCMPEQB Y8, Y1, Y1
	VPOR Y0, Y2, Y2
	VPOR Y1, Y3, Y3
	VPMOVMSKB Y2, R12
	VPMOVMSKB Y3, BX
	SHLQ $32, BX
	ORQ BX, R12

	// numbers in R11
	RORXQ $61, R11, R11
	RORXQ $62, R10, BX
	ANDQ BX, R11
	RORXQ $63, R10, BX
	ANDQ BX, R11
	RORXQ $60, R10, BX
	ORQ R10, BX
	ANDNQ R11, BX, R11

	// words in R12, and both in R11
	RORXQ $63, R12, BX
	ANDQ R12, BX
	RORXQ $62, BX, R12
	ANDQ BX, R12
	RORXQ $63, R12, BX
	ANDNQ R12, BX, R12
	ORQ R12, R11
	ANDQ $-16, R11
	ANDQ $-16, AX

	// one end is written, whether there is one or not, and two places to ask
	POPCNTQ AX, DX
	TZCNTQ AX, BX
	ADDQ R9, BX
	MOVW BX, (DI)
	LEAQ (DI)(DX*2), R13
	CMPQ DX, $1
	JHI moreEnds

endsWritten:
	MOVQ R13, DI
	POPCNTQ R11, DX
	TZCNTQ R11, BX
	ADDQ R9, BX
	MOVW BX, (R8)
	BLSRQ R11, R11
	TZCNTQ R11, BX
	ADDQ R9, BX
	MOVW BX, 2(R8)
	LEAQ (R8)(DX*2), R13
	CMPQ DX, $2
	JHI moreAsks

placesWritten:
	MOVQ R13, R8
	ADDQ $60, SI
	ADDQ $60, R9
	DECQ CX
	JNZ loop

	SUBQ ends+24(FP), DI
	SHRQ $1, DI
	MOVQ DI, endCount+40(FP)
	SUBQ places+32(FP), R8
	SHRQ $1, R8
	MOVQ R8, placeCount+48(FP)
	VPMOVMSKB Y7, AX
	MOVQ AX, high+56(FP)
	VZEROUPPER
	RET

moreEnds:
	ADDQ $2, DI
	BLSRQ AX, AX
	TZCNTQ AX, BX
	ADDQ R9, BX
	MOVW BX, (DI)
	LEAQ 2(DI), BX
	CMPQ BX, R13
	JNE moreEnds
	JMP endsWritten

moreAsks:
	BLSRQ R11, R11
	TZCNTQ R11, BX
	ADDQ R9, BX
	MOVW BX, 4(R8)
	ADDQ $2, R8
	LEAQ 4(R8), BX
	CMPQ BX, R13
	JNE moreAsks
	JMP placesWritten
